package uk.complexcase.cases.involvement;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CasePart;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** Who is involved, on the case page, with the way to the whole register. */
@Component
class InvolvementPart implements CasePart {

  private final InvolvementDesk desk;

  InvolvementPart(InvolvementDesk desk) {
    this.desk = desk;
  }

  @Override
  public String template() {
    return "cases/involvement/case-part";
  }

  @Override
  public int place() {
    return 30;
  }

  @Override
  public Optional<Shown> of(Viewer viewer, CaseRef child) {
    var now =
        desk.of(viewer, child).stream()
            .filter(InvolvementDesk.Entry::current)
            .map(InvolvementDesk.Entry::is)
            .toList();
    return Optional.of(new Shown(child, now));
  }

  /** Those involved now. */
  record Shown(CaseRef child, List<Involvement> now) {}
}

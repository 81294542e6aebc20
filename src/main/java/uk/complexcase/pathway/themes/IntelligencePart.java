package uk.complexcase.pathway.themes;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CasePart;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.themes.IntelligenceDesk.Sent;

/** Intelligence that went on, on the case page, with the way to its own. */
@Component
class IntelligencePart implements CasePart {

  private final IntelligenceReading reading;

  IntelligencePart(IntelligenceReading reading) {
    this.reading = reading;
  }

  /** What the part shows. */
  public record Shown(CaseRef child, List<Sent> sent, boolean marks) {}

  @Override
  public String template() {
    return "pathway/themes/case-part";
  }

  @Override
  public int place() {
    return 85;
  }

  @Override
  public Optional<Shown> of(Viewer viewer, CaseRef child) {
    var sent = reading.of(viewer, child);
    return sent.isEmpty() && !viewer.may(Permission.SEND_INTELLIGENCE)
        ? Optional.empty()
        : Optional.of(new Shown(child, sent, viewer.may(Permission.CHAIR_PANEL)));
  }
}

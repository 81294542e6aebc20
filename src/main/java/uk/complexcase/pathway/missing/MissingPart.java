package uk.complexcase.pathway.missing;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CasePart;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** Missing episodes on the case page, with the way to report the child missing. */
@Component
class MissingPart implements CasePart {

  private final MissingReading reading;

  MissingPart(MissingReading reading) {
    this.reading = reading;
  }

  @Override
  public String template() {
    return "pathway/missing/case-part";
  }

  @Override
  public int place() {
    return 40;
  }

  @Override
  public Optional<MissingHistory> of(Viewer viewer, CaseRef child) {
    return Optional.of(reading.history(viewer, child));
  }
}

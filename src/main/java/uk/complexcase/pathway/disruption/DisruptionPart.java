package uk.complexcase.pathway.disruption;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CasePart;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** Disruption on the case page, with the way to its own. */
@Component
class DisruptionPart implements CasePart {

  private final DisruptionReading reading;

  DisruptionPart(DisruptionReading reading) {
    this.reading = reading;
  }

  @Override
  public String template() {
    return "pathway/disruption/case-part";
  }

  @Override
  public int place() {
    return 50;
  }

  @Override
  public Optional<DisruptionRecord> of(Viewer viewer, CaseRef child) {
    return Optional.of(reading.of(viewer, child));
  }
}

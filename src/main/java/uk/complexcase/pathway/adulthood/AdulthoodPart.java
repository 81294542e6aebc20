package uk.complexcase.pathway.adulthood;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CasePart;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** Where a child stands on the way to adult services, on the case page. */
@Component
class AdulthoodPart implements CasePart {

  private final AdulthoodReading reading;

  AdulthoodPart(AdulthoodReading reading) {
    this.reading = reading;
  }

  @Override
  public String template() {
    return "pathway/adulthood/case-part";
  }

  @Override
  public int place() {
    return 70;
  }

  @Override
  public Optional<AdulthoodRecord> of(Viewer viewer, CaseRef child) {
    return Optional.of(reading.of(viewer, child));
  }
}

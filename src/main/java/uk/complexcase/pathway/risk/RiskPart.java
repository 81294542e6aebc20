package uk.complexcase.pathway.risk;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CasePart;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** Level, plan, marker, panel and next review on the case page. */
@Component
class RiskPart implements CasePart {

  private final RiskReading reading;

  RiskPart(RiskReading reading) {
    this.reading = reading;
  }

  @Override
  public String template() {
    return "pathway/risk/case-part";
  }

  @Override
  public int place() {
    return 10;
  }

  @Override
  public Optional<RiskHistory> of(Viewer viewer, CaseRef child) {
    return reading.history(viewer, child);
  }
}

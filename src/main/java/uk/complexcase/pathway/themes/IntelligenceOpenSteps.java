package uk.complexcase.pathway.themes;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.cases.casefile.OpenSteps;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** What stands open: acknowledgements of intelligence that went to other authorities. */
@Service
@Transactional(readOnly = true)
class IntelligenceOpenSteps implements OpenSteps {

  private final IntelligenceReading reading;

  IntelligenceOpenSteps(IntelligenceReading reading) {
    this.reading = reading;
  }

  @Override
  public List<OpenStep> openSteps(Viewer viewer, CaseRef child) {
    return reading.readable(viewer, child).stream()
        .filter(Intelligence::waits)
        .map(one ->
            new OpenStep(
                "",
                "Intelligence " + one.ref + ": acknowledgement by the other authority",
                reading.name(one.sentBy),
                reading.due(one),
                "/cases/" + child + "/intelligence"))
        .toList();
  }
}

package uk.complexcase.pathway.referral.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.referral.OpeningAssessments;

/** Opens or joins assessments. Idempotent by contact and child. */
@Component
public class OpenAssessment {

  private final OpeningAssessments opening;

  OpenAssessment(OpeningAssessments opening) {
    this.opening = opening;
  }

  @JobWorker(type = "open-assessment")
  public Map<String, Object> handle(ActivatedJob job) {
    return Map.of("assessmentRefs", opening.open(JobContact.of(job)));
  }
}

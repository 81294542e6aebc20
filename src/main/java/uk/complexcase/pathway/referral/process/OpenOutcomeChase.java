package uk.complexcase.pathway.referral.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.referral.OutcomeChase;

/** Opens the clock by which an outcome is chased. Idempotent by contact. */
@Component
public class OpenOutcomeChase {

  private final OutcomeChase chase;

  OpenOutcomeChase(OutcomeChase chase) {
    this.chase = chase;
  }

  @JobWorker(type = "open-outcome-chase")
  public Map<String, Object> handle(ActivatedJob job) {
    return Map.of("nextInstant", chase.open(JobContact.of(job)).toString());
  }
}

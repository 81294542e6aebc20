package uk.complexcase.pathway.referral.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.referral.TellingReferrers;

/** Tells the referrer the outcome. Idempotent by contact. */
@Component
public class TellReferrerOutcome {

  private final TellingReferrers telling;

  TellReferrerOutcome(TellingReferrers telling) {
    this.telling = telling;
  }

  @JobWorker(type = "tell-referrer-outcome")
  public Map<String, Object> handle(ActivatedJob job) {
    telling.outcome(JobContact.of(job));
    return Map.of();
  }
}

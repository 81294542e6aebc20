package uk.complexcase.pathway.referral.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.referral.TellingReferrers;

/** Acknowledges a referral. Idempotent by contact. */
@Component
public class AcknowledgeReferral {

  private final TellingReferrers telling;

  AcknowledgeReferral(TellingReferrers telling) {
    this.telling = telling;
  }

  @JobWorker(type = "acknowledge-referral")
  public Map<String, Object> handle(ActivatedJob job) {
    telling.acknowledge(JobContact.of(job));
    return Map.of();
  }
}

package uk.complexcase.pathway.referral.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.referral.OpeningStrategyDiscussion;

/** Opens or joins a strategy discussion. Idempotent by contact. */
@Component
public class OpenStrategyDiscussion {

  private final OpeningStrategyDiscussion opening;

  OpenStrategyDiscussion(OpeningStrategyDiscussion opening) {
    this.opening = opening;
  }

  @JobWorker(type = "open-strategy-discussion")
  public Map<String, Object> handle(ActivatedJob job) {
    var opened = opening.open(JobContact.of(job));
    return Map.of("strategyRef", opened.strategyRef(), "strategyJoined", opened.joined());
  }
}

package uk.complexcase.pathway.referral.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.referral.AskingForDiscussion;

/** Asks for a strategy discussion. Idempotent by contact. */
@Component
public class AskForStrategyDiscussion {

  private final AskingForDiscussion asking;

  AskForStrategyDiscussion(AskingForDiscussion asking) {
    this.asking = asking;
  }

  @JobWorker(type = "open-strategy-discussion")
  public void handle(ActivatedJob job) {
    asking.ask(JobContact.of(job));
  }
}

package uk.complexcase.pathway.referral.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.referral.AskingForCsReferral;

/** Asks for referrals to the complex safeguarding team. Idempotent by child. */
@Component
public class AskForCsReferral {

  private final AskingForCsReferral asking;

  AskForCsReferral(AskingForCsReferral asking) {
    this.asking = asking;
  }

  @JobWorker(type = "ask-for-cs-referral")
  public void handle(ActivatedJob job) {
    asking.ask(JobContact.of(job));
  }
}

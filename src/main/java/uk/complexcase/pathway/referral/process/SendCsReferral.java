package uk.complexcase.pathway.referral.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.referral.SendingCsReferral;

/** Sends a child's referral to the complex safeguarding team. Idempotent by referral. */
@Component
public class SendCsReferral {

  private final SendingCsReferral sending;

  SendCsReferral(SendingCsReferral sending) {
    this.sending = sending;
  }

  @JobWorker(type = "send-cs-referral")
  public void handle(ActivatedJob job) {
    sending.send(String.valueOf(job.getVariable("csReferralRef")));
  }
}

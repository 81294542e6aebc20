package uk.complexcase.pathway.referral.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.referral.SendingGroupConcern;

/** Sends a group concern. Idempotent by contact. */
@Component
public class SendGroupConcern {

  private final SendingGroupConcern sending;

  SendGroupConcern(SendingGroupConcern sending) {
    this.sending = sending;
  }

  @JobWorker(type = "send-group-concern")
  public Map<String, Object> handle(ActivatedJob job) {
    sending.send(JobContact.of(job));
    return Map.of();
  }
}

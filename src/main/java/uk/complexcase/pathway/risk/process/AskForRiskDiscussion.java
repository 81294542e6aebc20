package uk.complexcase.pathway.risk.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.risk.AskingForDiscussion;

/** Asks for a strategy discussion where the level is high. Idempotent by case and agreement. */
@Component
public class AskForRiskDiscussion {

  private final AskingForDiscussion asking;

  AskForRiskDiscussion(AskingForDiscussion asking) {
    this.asking = asking;
  }

  @JobWorker(type = "ask-risk-discussion")
  public void handle(ActivatedJob job) {
    boolean referral = job.getElementId().equals("AskForDiscussion");
    boolean found = !referral || job.getBpmnProcessId().equals("risk-review");
    asking.ask(String.valueOf(job.getVariablesAsMap().get("csCaseRef")), found);
  }
}

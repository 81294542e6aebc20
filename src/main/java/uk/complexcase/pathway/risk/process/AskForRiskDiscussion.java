package uk.complexcase.pathway.risk.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.risk.AskingForDiscussion;

/** Asks for a strategy discussion where the level is high. Idempotent by finding. */
@Component
public class AskForRiskDiscussion {

  private final AskingForDiscussion asking;

  AskForRiskDiscussion(AskingForDiscussion asking) {
    this.asking = asking;
  }

  @JobWorker(type = "ask-risk-discussion")
  public void handle(ActivatedJob job) {
    var variables = job.getVariablesAsMap();
    if (variables.get("highRef") instanceof String finding) {
      asking.ask(finding);
    } else {
      // a case that began under a release in which this step stood on the team's own pathway
      asking.askForCase(String.valueOf(variables.get("csCaseRef")));
    }
  }
}

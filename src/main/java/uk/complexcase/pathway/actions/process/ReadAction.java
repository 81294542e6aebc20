package uk.complexcase.pathway.actions.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.actions.ActionProgress;

/** Reads how an action stands. Idempotent by the action: it answers with the present state. */
@Component
public class ReadAction {

  private final ActionProgress progress;

  ReadAction(ActionProgress progress) {
    this.progress = progress;
  }

  @JobWorker(type = "read-action")
  public Map<String, Object> handle(@Variable String actionRef) {
    return progress.read(actionRef);
  }
}

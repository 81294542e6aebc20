package uk.complexcase.pathway.referral.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.referral.TaskClocks;

/** Opens the clock of a task that begins. Idempotent by timescale, contact and part. */
@Component
public class OpenTaskClock {

  private final TaskClocks clocks;

  OpenTaskClock(TaskClocks clocks) {
    this.clocks = clocks;
  }

  @JobWorker(type = "open-task-clock")
  public Map<String, Object> handle(ActivatedJob job) {
    var due = clocks.begin(job.getBpmnProcessId(), job.getElementId(), job.getVariablesAsMap());
    return Map.of("dueAt", due.toString());
  }
}

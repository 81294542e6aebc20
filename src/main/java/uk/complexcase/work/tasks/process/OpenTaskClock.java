package uk.complexcase.work.tasks.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.work.tasks.TaskTimings;

/** Opens the clock of a task that begins. Idempotent by timescale and what the task is about. */
@Component
public class OpenTaskClock {

  private final TaskTimings timings;

  OpenTaskClock(TaskTimings timings) {
    this.timings = timings;
  }

  @JobWorker(type = "open-task-clock", fetchAllVariables = true)
  public Map<String, Object> handle(ActivatedJob job) {
    var clock =
        timings.begin(
            job.getBpmnProcessId(),
            job.getElementId(),
            job.getProcessDefinitionKey(),
            job.getVariablesAsMap());
    return Map.of(
        "dueAt", clock.due().toString(),
        "deadlineRef", text(clock.own()),
        "outerDeadlineRef", text(clock.outer()));
  }

  static String text(@Nullable DeadlineId id) {
    return id == null ? "" : id.toString();
  }
}

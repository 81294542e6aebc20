package uk.complexcase.work.tasks.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.TaskTimings;

/**
 * Opens the clock of a task from whose due time a day of birth follows: the engine learns which
 * clock of the register it is, and no time. Idempotent by timescale and what the task is about.
 */
@Component
public class OpenClockInRegister {

  private final TaskTimings timings;

  OpenClockInRegister(TaskTimings timings) {
    this.timings = timings;
  }

  @JobWorker(type = "open-clock-in-register", fetchAllVariables = true)
  public Map<String, Object> handle(ActivatedJob job) {
    var clock =
        timings.begin(
            job.getBpmnProcessId(),
            job.getElementId(),
            job.getProcessDefinitionKey(),
            job.getVariablesAsMap());
    return Map.of(
        "deadlineRef", OpenTaskClock.text(clock.own()),
        "outerDeadlineRef", OpenTaskClock.text(clock.outer()));
  }
}

package uk.complexcase.work.tasks.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.TaskHints;

/** Idempotent by the task's key: a withdrawn task stays withdrawn. */
@Component
public class TaskCanceling {

  private final TaskHints hints;

  TaskCanceling(TaskHints hints) {
    this.hints = hints;
  }

  @JobWorker(type = "task-canceling", fetchVariables = "contactRef")
  public void canceling(ActivatedJob job) {
    hints.canceling(ListenedTask.of(job).key());
  }
}

package uk.complexcase.work.tasks.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.TaskHints;

/** Idempotent by the task's key and its new attributes. */
@Component
public class TaskUpdating {

  private final TaskHints hints;

  TaskUpdating(TaskHints hints) {
    this.hints = hints;
  }

  @JobWorker(type = "task-updating", fetchVariables = "contactRef")
  public void updating(ActivatedJob job) {
    var task = ListenedTask.of(job);
    hints.updating(task.key(), task.candidateGroups(), task.due());
  }
}

package uk.complexcase.work.tasks.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.TaskHints;

/** Idempotent by the task's key and holder. */
@Component
public class TaskAssigning {

  private final TaskHints hints;

  TaskAssigning(TaskHints hints) {
    this.hints = hints;
  }

  @JobWorker(type = "task-assigning", fetchVariables = "contactRef")
  public void assigning(ActivatedJob job) {
    var task = ListenedTask.of(job);
    hints.assigning(task.key(), task.assignee());
  }
}

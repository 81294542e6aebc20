package uk.complexcase.work.tasks.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.EngineTask;
import uk.complexcase.work.tasks.TaskHints;

/** Idempotent by the task's key: the row is added once. */
@Component
public class TaskCreating {

  private final TaskHints hints;

  TaskCreating(TaskHints hints) {
    this.hints = hints;
  }

  @JobWorker(type = "task-creating", fetchAllVariables = true)
  public void creating(ActivatedJob job) {
    var task = ListenedTask.of(job);
    hints.creating(
        new EngineTask(
            task.key(),
            job.getBpmnProcessId(),
            job.getElementId(),
            job.getProcessDefinitionKey(),
            task.candidateGroups(),
            task.assignee(),
            task.due(),
            job.getVariablesAsMap()));
  }
}

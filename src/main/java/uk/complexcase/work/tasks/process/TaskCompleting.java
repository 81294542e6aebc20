package uk.complexcase.work.tasks.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.TaskHints;

/** Idempotent by the task's key: the answer depends on the stored form alone. */
@Component
public class TaskCompleting {

  private final TaskHints hints;

  TaskCompleting(TaskHints hints) {
    this.hints = hints;
  }

  @JobWorker(type = "task-completing", fetchVariables = "contactRef", autoComplete = false)
  public void completing(JobClient client, ActivatedJob job) {
    Optional<String> denied = hints.completing(ListenedTask.of(job).key());
    client
        .newCompleteCommand(job)
        .withResult(result -> {
          var answer = result.forUserTask().deny(denied.isPresent());
          return denied.map(answer::deniedReason).orElse(answer);
        })
        .send()
        .join();
  }
}

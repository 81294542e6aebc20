package uk.complexcase.work.tasks.process;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.response.UserTaskProperties;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The task a listener job is about, as it will be once the transition is through. */
record ListenedTask(
    long key, List<String> candidateGroups, @Nullable String assignee, @Nullable Instant due) {

  static ListenedTask of(ActivatedJob job) {
    UserTaskProperties task = job.getUserTask();
    if (task == null) {
      throw new IllegalStateException(
          "Job " + job.getKey() + " of type " + job.getType() + " is not a task listener's");
    }
    List<String> groups = task.getCandidateGroups();
    OffsetDateTime due = task.getDueDate();
    return new ListenedTask(
        task.getUserTaskKey(),
        groups == null ? List.of() : groups,
        task.getAssignee(),
        due == null ? null : due.toInstant());
  }
}

package uk.complexcase.work.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user task as the engine tells of it.
 *
 * @param version the engine's key of the version of the process; 0 for one not known
 * @param variables what the task sees; only names of the closed list are kept
 */
public record EngineTask(
    long taskKey,
    String processId,
    String elementId,
    long version,
    List<String> candidateGroups,
    @Nullable String assignee,
    @Nullable Instant due,
    Map<String, Object> variables) {

  public EngineTask {
    candidateGroups = List.copyOf(candidateGroups);
    assignee = assignee == null || assignee.isBlank() ? null : assignee;
  }

  /** A clock's id among the variables; null where the task has none. */
  @Nullable UUID reference(String variable) {
    return variables.get(variable) instanceof String text && !text.isBlank()
        ? UUID.fromString(text)
        : null;
  }
}

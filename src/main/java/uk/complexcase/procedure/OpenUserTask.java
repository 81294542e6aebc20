package uk.complexcase.procedure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One open user task as the engine tells it.
 *
 * @param name the activity's name in the model
 * @param version the engine's key of the version of the process
 * @param formId the form's id in the model; empty when it has none
 */
public record OpenUserTask(
    long key,
    String processId,
    String elementId,
    long version,
    String name,
    String formId,
    List<String> candidateGroups,
    @Nullable String assignee,
    @Nullable Instant due,
    Instant createdAt,
    long processInstanceKey,
    long elementInstanceKey) {

  public OpenUserTask {
    candidateGroups = List.copyOf(candidateGroups);
  }
}

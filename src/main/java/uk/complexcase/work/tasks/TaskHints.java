package uk.complexcase.work.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what the engine's task listeners tell. They speak before the transition commits, so
 * these are hints: what is missed or wrong is repaired by reconciliation. Each is safe to repeat.
 */
public interface TaskHints {

  void creating(EngineTask task);

  void assigning(long taskKey, @Nullable String assignee);

  void updating(long taskKey, List<String> candidateGroups, @Nullable Instant due);

  /** Why the task may not be completed, as a sentence; empty when its form was stored here. */
  Optional<String> completing(long taskKey);

  void canceling(long taskKey);
}

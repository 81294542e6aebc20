package uk.complexcase.work.tasks;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A task that nobody holds was offered to its candidate groups. */
public record TaskOffered(
    long taskKey, String owner, Set<String> candidateGroups, @Nullable Instant due, Instant at) {

  public TaskOffered {
    candidateGroups = Set.copyOf(candidateGroups);
  }
}

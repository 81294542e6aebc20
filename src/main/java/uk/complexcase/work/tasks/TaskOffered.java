package uk.complexcase.work.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.complexcase.clock.timescales.DeadlineId;

/**
 * A task that nobody holds was offered to its candidate groups.
 *
 * @param clocks the clocks it runs by
 */
public record TaskOffered(
    long taskKey,
    String owner,
    Set<String> candidateGroups,
    List<DeadlineId> clocks,
    @Nullable Instant due,
    Instant at) {

  public TaskOffered {
    clocks = List.copyOf(clocks);
    candidateGroups = Set.copyOf(candidateGroups);
  }
}

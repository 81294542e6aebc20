package uk.complexcase.clock.timescales;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What pages read of the register, for many clocks at once; says nothing about who may look. */
public interface DeadlineReading {

  /** How the clock was computed; empty where only the sentence of that time was kept. */
  Optional<Computation> computationOf(DeadlineId id);

  /** All clocks of these contacts or cases, running ones first, by due time. */
  List<Deadline> ofOwners(Collection<String> owners);

  /** The running clocks of these contacts or cases, by due time. */
  List<Deadline> runningOfOwners(Collection<String> owners);

  /**
   * Running clocks, ages apart, that these candidate groups answer for, by due time.
   *
   * @param after the clock the list goes on after; null to begin
   * @param most how many at most
   */
  List<Deadline> runningOf(Collection<String> responsible, @Nullable Deadline after, int most);

  /** Those of the clocks whose last missed time nobody has explained yet. */
  Set<DeadlineId> unexplained(Collection<DeadlineId> ids);
}

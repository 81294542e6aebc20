package uk.complexcase.clock.escalation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.complexcase.clock.timescales.DeadlineId;

/** What the watch over a deadline did, and when it does something next; for showing. */
public interface Watching {

  /**
   * When there is something to say of the clock next: a warning, its due time, the next rung of the
   * ladder or a reminder. Empty for a clock that is closed or unknown, and for an age.
   */
  Optional<Instant> next(DeadlineId id);

  /** Every step that was told to somebody, oldest first, those for earlier due times too. */
  List<StepTaken> taken(DeadlineId id);

  /** The same for several clocks; those of which nothing was told are absent. */
  Map<DeadlineId, List<StepTaken>> taken(Collection<DeadlineId> ids);
}

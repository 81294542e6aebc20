package uk.complexcase.work.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineId;

/**
 * The clock of a task that begins.
 *
 * @param due when the task is due: the earlier of its own clock and the outer one
 * @param own the clock of the step; null where the record lacks what a clock needs
 * @param outer a clock that this step must not outlast, such as the one of the decision it leads to
 */
public record TaskClock(Instant due, @Nullable DeadlineId own, @Nullable DeadlineId outer) {

  /** A step that is due by its own clock alone. */
  public static TaskClock of(Deadline own) {
    return new TaskClock(own.due(), own.id(), null);
  }

  /** A step that is due by the earlier of two clocks. */
  public static TaskClock within(Deadline own, Deadline outer) {
    var first = own.due().isBefore(outer.due()) ? own.due() : outer.due();
    return new TaskClock(first, own.id(), outer.id());
  }
}

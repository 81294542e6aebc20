package uk.complexcase.clock.escalation;

import java.util.List;
import java.util.Objects;

/**
 * Who hears of a clock of one hardness, in order: a warning, the breach at the due time, any number
 * of climbs, and a reminder that repeats, so that a running clock always has a next step.
 */
record Ladder(Rung warning, List<Rung> rungs, Rung reminder) {

  Ladder {
    rungs = List.copyOf(rungs);
    boolean breachFirst = !rungs.isEmpty() && rungs.getFirst().step().equals(Rung.BREACH);
    if (!breachFirst || rungs.stream().anyMatch(rung -> rung.after() == null)) {
      throw new IllegalArgumentException(
          "A ladder begins with the breach, and every rung has a time");
    }
    if (reminder.after() == null || reminder.repeat() == null || reminder.repeat().amount() < 1) {
      throw new IllegalArgumentException("The last step of a ladder repeats: " + reminder.step());
    }
  }

  static Ladder of(List<Rung> rows) {
    return new Ladder(
        named(rows, Rung.WARNING),
        rows.stream()
            .filter(row -> !row.step().equals(Rung.WARNING) && !row.step().equals(Rung.STILL_OPEN))
            .toList(),
        named(rows, Rung.STILL_OPEN));
  }

  private static Rung named(List<Rung> rows, String step) {
    return rows.stream()
        .filter(row -> row.step().equals(step))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The ladder has no step " + step));
  }

  /** When the n-th reminder comes, counted from 0. */
  Lag reminderAfter(int n) {
    return Objects.requireNonNull(reminder.after())
        .plus(Objects.requireNonNull(reminder.repeat()), n);
  }
}

package uk.complexcase.clock.escalation;

import java.time.Duration;
import java.time.Instant;
import uk.complexcase.clock.timescales.WorkingTime;

/** How long after a due time something is told: real hours, or working days at the same time. */
record Lag(int amount, Unit unit) {

  private static final String FORM = "(\\d{1,4})(h|wd)";

  /** What is counted. */
  enum Unit {
    HOURS,
    WORKING_DAYS
  }

  /** Reads {@code 4h} or {@code 2wd}. */
  static Lag of(String text) {
    if (!text.matches(FORM)) {
      throw new IllegalArgumentException(
          "Not a time of the escalation ladder: " + text + "; write hours such as 4h or days 2wd");
    }
    boolean hours = text.endsWith("h");
    int amount = Integer.parseInt(text.replaceAll("\\D", ""));
    return new Lag(amount, hours ? Unit.HOURS : Unit.WORKING_DAYS);
  }

  /** This and so many times the other, which counts the same unit. */
  Lag plus(Lag other, int times) {
    if (unit != other.unit) {
      throw new IllegalArgumentException("A reminder repeats in the unit it starts with: " + other);
    }
    return new Lag(amount + times * other.amount, unit);
  }

  Instant after(Instant due, WorkingTime time) {
    return unit == Unit.HOURS
        ? due.plus(Duration.ofHours(amount))
        : time.afterWorkingDays(due, amount);
  }
}

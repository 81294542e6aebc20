package uk.complexcase.work.notifications;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.WorkingTime;
import uk.complexcase.foundation.shared.LondonTime;

/** When a notice goes into a message, and what a day's messages are (Europe/London). */
@Component
class Batching {

  private final NotificationSettings settings;
  private final WorkingTime working;

  Batching(NotificationSettings settings, WorkingTime working) {
    this.settings = settings;
    this.working = working;
  }

  /**
   * When a notice told at this instant goes: at once when urgent, else at the end of its window, so
   * that one message carries a clock hour. London is whole hours from UTC the year round.
   */
  Instant goesAt(Instant told, boolean urgent) {
    if (urgent) {
      return told;
    }
    long window = settings.batch().toMillis();
    return Instant.ofEpochMilli(Math.floorDiv(told.toEpochMilli(), window) * window + window);
  }

  /** Whether one more normal message may go to somebody who got so many in this London day. */
  boolean withinBudget(int gotToday) {
    return gotToday < settings.dailyBudget();
  }

  /** The start of the London day of this instant: 23 or 25 hours before the next in two weeks. */
  static Instant dayOf(Instant at) {
    return startOf(LondonTime.dateOf(at));
  }

  /**
   * When what is beyond the budget goes: the next time offices open, and never the opening they are
   * at.
   */
  Instant digestAt(Instant at) {
    return working.officeOpen(at)
        ? working.whenOpen(startOf(LondonTime.dateOf(at).plusDays(1)))
        : working.whenOpen(at);
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(LondonTime.ZONE).toInstant();
  }
}

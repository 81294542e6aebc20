package uk.complexcase.clock.timescales;

import java.time.Instant;

/** Office hours and working days as they are known now (Europe/London). */
public interface WorkingTime {

  /** Whether offices are open at this instant; outside, the emergency duty team and the rota. */
  boolean officeOpen(Instant at);

  /** This instant when offices are open, else when they open next. */
  Instant whenOpen(Instant at);

  /**
   * The same time of day on the n-th working day after the day of this instant; for 0 the instant
   * itself.
   */
  Instant afterWorkingDays(Instant from, int days);
}

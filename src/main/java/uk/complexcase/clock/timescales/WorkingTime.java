package uk.complexcase.clock.timescales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

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

  /** The n-th working day before a day, which itself is never counted; for 0 the day itself. */
  LocalDate workingDayBefore(LocalDate day, int days);

  /** What bank holiday of England and Wales falls on the day, by name; empty on any other day. */
  Optional<String> holidayOn(LocalDate day);
}

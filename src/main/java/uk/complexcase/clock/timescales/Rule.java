package uk.complexcase.clock.timescales;

/**
 * How a timescale counts; the names are those of the column {@code rule} in {@code timescales.dmn}.
 */
public enum Rule {
  /** To 17:00 in London on the n-th working day after the day of the event. */
  WORKING_DAYS,
  /** Real hours without pause, through nights, holidays and clock changes. */
  ELAPSED_HOURS,
  /** To 17:00 on the same day n months on, or the month's last; pulled back to a working day. */
  CALENDAR_MONTHS,
  /** To local midnight at the start of the n-th birthday; the origin is the day of birth. */
  AGE
}

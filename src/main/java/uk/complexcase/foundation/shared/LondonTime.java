package uk.complexcase.foundation.shared;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Times as people in Europe/London say them; every time of day shown or computed by the product
 * goes through here.
 */
public final class LondonTime {

  /** The time zone of the procedure. */
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter LONG_DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  private LondonTime() {}

  /**
   * The instant as said at {@code now}: "today 16:30", "tomorrow 09:20", "yesterday 14:00", "Tue 2
   * Feb 2027 17:00".
   */
  public static String say(Instant instant, Instant now) {
    long days = ChronoUnit.DAYS.between(dateOf(now), dateOf(instant));
    if (days == 0) {
      return "today " + time(instant);
    }
    if (days == 1) {
      return "tomorrow " + time(instant);
    }
    if (days == -1) {
      return "yesterday " + time(instant);
    }
    return full(instant);
  }

  /** The instant whatever the day one reads it, for example "Tue 2 Feb 2027 17:00". */
  public static String full(Instant instant) {
    return day(dateOf(instant)) + " " + time(instant);
  }

  /** The exact instant for hovering and for machines: ISO 8601 with London's offset. */
  public static String exact(Instant instant) {
    return ISO.format(instant.atZone(ZONE));
  }

  /** The time of day, for example "16:30". */
  public static String time(Instant instant) {
    return TIME.format(instant.atZone(ZONE));
  }

  /** A date with its day of the week, for example "Tue 2 Feb 2027". */
  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** A date such as one of birth, for example "14 June 2011". */
  public static String date(LocalDate date) {
    return LONG_DAY.format(date);
  }

  /** The date on London's calendars at this instant. */
  public static LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /** Today's date in London. */
  public static LocalDate today(InstantSource clock) {
    return dateOf(clock.instant());
  }
}

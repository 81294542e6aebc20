package uk.complexcase.desk.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.TimeLeft;

/** Says times the way a person does, seen from the moment the page was made (Europe/London). */
public final class PageClock {

  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu HH:mm:ss z", Locale.UK)
          .withZone(LondonTime.ZONE);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK).withZone(LondonTime.ZONE);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private final Instant now;

  PageClock(Instant now) {
    this.now = now;
  }

  /** "today 16:30", "Tue 2 Feb 2027 17:00". */
  public String say(Instant instant) {
    return LondonTime.say(instant, now);
  }

  /** "2 h 10 min left", "3 h late". */
  public String left(Instant due) {
    return TimeLeft.say(due, now);
  }

  /** The whole instant for hovering and for screen readers. */
  public String exact(Instant instant) {
    return EXACT.format(instant);
  }

  public String clock(Instant instant) {
    return CLOCK.format(instant);
  }

  public String nowClock() {
    return CLOCK.format(now);
  }

  public String date(@Nullable LocalDate date) {
    return date == null ? "" : DATE.format(date);
  }

  /** A date with its day of the week, "Tue 2 Feb 2027". */
  public String day(LocalDate date) {
    return LondonTime.day(date);
  }

  public boolean late(@Nullable Instant due) {
    return due != null && due.isBefore(now);
  }

  /** How pressing a clock is, as a word for the style sheet: late, soon (four hours), ahead. */
  public String pressing(Instant due) {
    if (due.isBefore(now)) {
      return "late";
    }
    return Duration.between(now, due).compareTo(Duration.ofHours(4)) <= 0 ? "soon" : "ahead";
  }

  /** How long something has been here: "5 min", "3 h 20 min", "2 days". */
  public String age(Instant since) {
    var age = Duration.between(since, now);
    if (age.toHours() >= 48) {
      return age.toDays() + " days";
    }
    return age.toHours() > 0
        ? age.toHours() + " h " + age.toMinutesPart() + " min"
        : Math.max(age.toMinutes(), 0) + " min";
  }
}

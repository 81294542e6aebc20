package uk.complexcase.foundation.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;

/** A date and a time in London as a person types them: "27 3 2027 14:30". */
public final class DateTimeText {

  private static final Pattern FORM = Pattern.compile("(.*\\d{4})[ ,]+(\\d{1,2})[:.](\\d{2})");
  private static final NotUnderstood NO_TIME =
      new NotUnderstood("Enter a day, a month, a year and a time of day, such as 27 3 2027 14:30");

  private DateTimeText() {}

  /** What was typed, understood or not. */
  public sealed interface Reading {}

  /** It is this instant. */
  public record Understood(Instant instant) implements Reading {}

  /** It is no instant; the sentence tells the person what to do. */
  public record NotUnderstood(String sentence) implements Reading {}

  /**
   * Reads a date and time. A time the clocks skip in spring is refused; of a time they repeat in
   * autumn the earlier is taken, since a clock that starts earlier protects sooner.
   */
  public static Reading read(String text) {
    var typed = FORM.matcher(text.strip());
    if (!typed.matches()) {
      return NO_TIME;
    }
    int hour = Integer.parseInt(typed.group(2));
    int minute = Integer.parseInt(typed.group(3));
    if (hour > 23 || minute > 59) {
      return new NotUnderstood("Enter a time of day between 00:00 and 23:59");
    }
    return switch (LocalDateText.read(typed.group(1))) {
      case LocalDateText.NotUnderstood no -> new NotUnderstood(no.sentence());
      case LocalDateText.Understood day -> at(day.date(), LocalTime.of(hour, minute));
    };
  }

  private static Reading at(LocalDate date, LocalTime time) {
    var offsets = LondonTime.ZONE.getRules().getValidOffsets(date.atTime(time));
    if (offsets.isEmpty()) {
      return new NotUnderstood(
          "%s does not exist on %s: the clocks go forward by an hour; enter the time after the change"
              .formatted(time, LondonTime.date(date)));
    }
    var first =
        offsets.stream().map(offset -> date.atTime(time).toInstant(offset)).min(Instant::compareTo);
    return new Understood(first.orElseThrow());
  }
}

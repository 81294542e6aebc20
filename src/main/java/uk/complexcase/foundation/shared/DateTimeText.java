package uk.complexcase.foundation.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;

/** A date and a time in London as a person types them: "27 3 2027 14:30". */
public final class DateTimeText {

  private static final Pattern FORM = Pattern.compile("(.*\\d{4})[ ,]+(\\d{1,2})[:.](\\d{2})");
  private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})");
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
    return switch (moment(LocalDateText.read(typed.group(1)), typed.group(2), typed.group(3))) {
      case Once once -> new Understood(once.instant());
      case Twice twice -> new Understood(twice.earlier());
      case Never never -> new NotUnderstood(never.sentence());
    };
  }

  /** What a date and a time of day in London come to. */
  public sealed interface Moment {}

  /** They name this instant. */
  public record Once(Instant instant) implements Moment {}

  /** The clocks go back and show this time twice. */
  public record Twice(Instant earlier, Instant later) implements Moment {}

  /** They name none; the sentence tells the person what to do. */
  public record Never(String sentence) implements Moment {}

  /** Reads day, month, year and time typed into four fields, where a time shown twice matters. */
  public static Moment moment(String day, String month, String year, String time) {
    var typed = TIME.matcher(time.strip());
    return switch (LocalDateText.read(day, month, year)) {
      case LocalDateText.NotUnderstood no -> new Never(no.sentence());
      case LocalDateText.Understood date when typed.matches() ->
          moment(date, typed.group(1), typed.group(2));
      case LocalDateText.Understood date ->
          new Never("Enter a time of day on the 24 hour clock, such as 16:30");
    };
  }

  private static Moment moment(LocalDateText.Reading read, String hours, String minutes) {
    int hour = Integer.parseInt(hours);
    int minute = Integer.parseInt(minutes);
    if (hour > 23 || minute > 59) {
      return new Never("Enter a time of day between 00:00 and 23:59");
    }
    return switch (read) {
      case LocalDateText.NotUnderstood no -> new Never(no.sentence());
      case LocalDateText.Understood day -> at(day.date(), LocalTime.of(hour, minute));
    };
  }

  private static Moment at(LocalDate date, LocalTime time) {
    var instants =
        LondonTime.ZONE.getRules().getValidOffsets(date.atTime(time)).stream()
            .map(offset -> date.atTime(time).toInstant(offset))
            .sorted()
            .toList();
    return switch (instants.size()) {
      case 0 ->
          new Never(
              "%s does not exist on %s: the clocks go forward by an hour; enter the time after the change"
                  .formatted(time, LondonTime.date(date)));
      case 1 -> new Once(instants.getFirst());
      default -> new Twice(instants.getFirst(), instants.getLast());
    };
  }
}

package uk.complexcase.foundation.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A date as a person types it, day first: "27 3 2027" or "27/3/2027". */
public final class LocalDateText {

  private static final Pattern FORM = Pattern.compile("(\\d{1,2})[ /.-]+(\\d{1,2})[ /.-]+(\\d{4})");

  private LocalDateText() {}

  /** What was typed, understood or not. */
  public sealed interface Reading {}

  /** It is this date. */
  public record Understood(LocalDate date) implements Reading {}

  /** It is no date; the sentence tells the person what to do. */
  public record NotUnderstood(String sentence) implements Reading {}

  /** Reads day, month and year typed into three fields. */
  public static Reading read(String day, String month, String year) {
    return read(day.strip() + " " + month.strip() + " " + year.strip());
  }

  /** Reads day, month and year typed into one field. */
  public static Reading read(String text) {
    var typed = FORM.matcher(text.strip());
    if (!typed.matches()) {
      return new NotUnderstood("Enter a day, a month and a year, such as 27 3 2027");
    }
    try {
      return new Understood(
          LocalDate.of(
              Integer.parseInt(typed.group(3)),
              Integer.parseInt(typed.group(2)),
              Integer.parseInt(typed.group(1))));
    } catch (DateTimeException e) {
      return new NotUnderstood("There is no such day in the calendar; check the day and the month");
    }
  }
}

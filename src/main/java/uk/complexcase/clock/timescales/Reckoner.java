package uk.complexcase.clock.timescales;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import uk.complexcase.foundation.shared.LondonTime;

/**
 * Computes when a clock is due and when it warns, by the calendar rules of the procedure
 * (Europe/London).
 */
final class Reckoner {

  /** When a working-day or month clock runs out on its last day. */
  static final LocalTime CLOSE = LocalTime.of(17, 0);

  /** When a day's warnings are given: as offices open. */
  static final LocalTime OPEN = LocalTime.of(8, 45);

  private static final DateTimeFormatter DAY_AND_MONTH =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private final WorkingDays days;

  Reckoner(WorkingDays days) {
    this.days = days;
  }

  Reckoning reckon(Rule rule, int amount, List<String> warnings, Instant origin) {
    var due = due(rule, amount, origin);
    return new Reckoning(
        due, warnings(rule, amount, warnings, origin, due), explain(rule, amount, origin, due));
  }

  private Instant due(Rule rule, int amount, Instant origin) {
    var dayZero = LondonTime.dateOf(origin);
    return switch (rule) {
      case WORKING_DAYS -> at(days.after(dayZero, amount), CLOSE);
      case ELAPSED_HOURS -> origin.plus(Duration.ofHours(amount));
      case CALENDAR_MONTHS -> at(days.onOrBefore(dayZero.plusMonths(amount)), CLOSE);
    };
  }

  private List<Instant> warnings(
      Rule rule, int amount, List<String> when, Instant origin, Instant due) {
    return when.stream()
        .map(warning -> warning(rule, amount, warning, origin, due))
        .filter(instant -> instant.isAfter(origin) && instant.isBefore(due))
        .distinct()
        .sorted()
        .toList();
  }

  private Instant warning(Rule rule, int amount, String warning, Instant origin, Instant due) {
    return switch (warning) {
      case "last-day" -> at(LondonTime.dateOf(due), OPEN);
      case "half" -> half(rule, amount, origin, due);
      default -> origin.plus(hours(warning));
    };
  }

  private Instant half(Rule rule, int amount, Instant origin, Instant due) {
    var dayZero = LondonTime.dateOf(origin);
    return switch (rule) {
      case WORKING_DAYS -> at(days.after(dayZero, (amount + 1) / 2), OPEN);
      case ELAPSED_HOURS -> origin.plus(Duration.between(origin, due).dividedBy(2));
      case CALENDAR_MONTHS -> {
        long length = ChronoUnit.DAYS.between(dayZero, LondonTime.dateOf(due));
        yield at(days.onOrBefore(dayZero.plusDays(length / 2)), OPEN);
      }
    };
  }

  private static Duration hours(String warning) {
    if (!warning.matches("\\d{1,4}h")) {
      throw new IllegalArgumentException(
          "Not a warning: " + warning + "; write hours such as 18h, half or last-day");
    }
    return Duration.ofHours(Long.parseLong(warning.substring(0, warning.length() - 1)));
  }

  private String explain(Rule rule, int amount, Instant origin, Instant due) {
    var how =
        switch (rule) {
          case WORKING_DAYS -> plural(amount, "working day") + skipping(origin, due);
          case ELAPSED_HOURS ->
              plural(amount, "hour") + " without pause" + clockChange(origin, due);
          case CALENDAR_MONTHS ->
              plural(amount, "calendar month") + pulledBack(amount, origin, due);
        };
    return "Started "
        + LondonTime.full(origin)
        + ". "
        + how
        + ": due "
        + LondonTime.full(due)
        + ".";
  }

  private String skipping(Instant origin, Instant due) {
    var names =
        days.skipped(LondonTime.dateOf(origin), LondonTime.dateOf(due)).stream()
            .map(holiday -> holiday.name() + " " + DAY_AND_MONTH.format(holiday.day()))
            .toList();
    return names.isEmpty() ? "" : ", skipping " + sentence(names);
  }

  private static String clockChange(Instant origin, Instant due) {
    var rules = LondonTime.ZONE.getRules();
    int change = rules.getOffset(due).getTotalSeconds() - rules.getOffset(origin).getTotalSeconds();
    if (change == 0) {
      return "";
    }
    return change > 0
        ? ", while the clocks go forward by an hour"
        : ", while the clocks go back by an hour";
  }

  private static String pulledBack(int amount, Instant origin, Instant due) {
    var sameDay = LondonTime.dateOf(origin).plusMonths(amount);
    return sameDay.equals(LondonTime.dateOf(due))
        ? ""
        : " end on " + LondonTime.day(sameDay) + ", pulled back to the working day before it";
  }

  private static String plural(int amount, String unit) {
    return amount + " " + unit + (amount == 1 ? "" : "s");
  }

  private static String sentence(List<String> parts) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : parts.subList(0, last).stream().collect(joining(", ")) + " and " + parts.get(last);
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(LondonTime.ZONE).toInstant();
  }
}

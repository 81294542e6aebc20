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
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.Birthdays;
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
    var skipped = skipped(rule, amount, origin, due);
    return new Reckoning(
        due,
        due,
        warnings(rule, amount, warnings, origin, due),
        skipped,
        explain(rule, amount, origin, due, skipped));
  }

  /**
   * What a due time set by a person comes to: the same warnings, as long before the new time as
   * they stood before the computed one.
   */
  Reckoning moved(Rule rule, int amount, List<String> warnings, Instant origin, Instant due) {
    var computed = reckon(rule, amount, warnings, origin);
    var shifted =
        warnings.stream()
            .map(warning -> movedWarning(rule, amount, warning, origin, due))
            .filter(instant -> instant.isAfter(origin) && instant.isBefore(due))
            .distinct()
            .sorted()
            .toList();
    return new Reckoning(
        due,
        computed.due(),
        shifted,
        computed.skipped(),
        computed.explanation() + " A person set it to " + LondonTime.full(due) + ".");
  }

  private Instant movedWarning(Rule rule, int amount, String warning, Instant origin, Instant due) {
    return switch (warning) {
      case "last-day" -> at(LondonTime.dateOf(due), OPEN);
      case "half" -> origin.plus(Duration.between(origin, due).dividedBy(2));
      default -> {
        var lead =
            Duration.between(
                warning(rule, amount, warning, origin, due), due(rule, amount, origin));
        yield due.minus(lead);
      }
    };
  }

  private Instant due(Rule rule, int amount, Instant origin) {
    var dayZero = LondonTime.dateOf(origin);
    return switch (rule) {
      case WORKING_DAYS -> at(days.after(dayZero, amount), CLOSE);
      case ELAPSED_HOURS -> origin.plus(Duration.ofHours(amount));
      case CALENDAR_MONTHS -> at(days.onOrBefore(dayZero.plusMonths(amount)), CLOSE);
      case AGE -> Birthdays.of(dayZero, amount).atStartOfDay(LondonTime.ZONE).toInstant();
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
      case "6m" -> at(LondonTime.dateOf(due).minusMonths(6), LocalTime.MIDNIGHT);
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
      case AGE -> due;
    };
  }

  private static Duration hours(String warning) {
    if (!warning.matches("\\d{1,4}h")) {
      throw new IllegalArgumentException(
          "Not a warning: " + warning + "; write hours such as 18h, half, last-day or 6m");
    }
    return Duration.ofHours(Long.parseLong(warning.substring(0, warning.length() - 1)));
  }

  /**
   * The bank holidays that bear on the result: passed over while counting, or while pulling back.
   */
  private List<NamedDay> skipped(Rule rule, int amount, Instant origin, Instant due) {
    return switch (rule) {
      case WORKING_DAYS -> days.skipped(LondonTime.dateOf(origin), LondonTime.dateOf(due));
      case CALENDAR_MONTHS -> {
        var end = monthsEnd(amount, origin, due);
        yield end == null ? List.of() : days.skipped(LondonTime.dateOf(due).plusDays(1), end);
      }
      case ELAPSED_HOURS, AGE -> List.of();
    };
  }

  private static String explain(
      Rule rule, int amount, Instant origin, Instant due, List<NamedDay> skipped) {
    var how =
        switch (rule) {
          case WORKING_DAYS -> plural(amount, "working day") + skipping(skipped);
          case ELAPSED_HOURS ->
              plural(amount, "hour") + " without pause" + clockChange(origin, due);
          case CALENDAR_MONTHS ->
              plural(amount, "calendar month") + pulledBack(amount, origin, due);
          case AGE -> amount + " years of age";
        };
    // the start of an age is a day of birth, which not everyone may read who reads the clock
    var started = rule == Rule.AGE ? "" : "Started " + LondonTime.full(origin) + ". ";
    return started + how + ": due " + LondonTime.full(due) + ".";
  }

  private static String skipping(List<NamedDay> skipped) {
    var names =
        skipped.stream()
            .map(holiday -> holiday.name() + " " + DAY_AND_MONTH.format(holiday.day()))
            .toList();
    return names.isEmpty() ? "" : ", skipping " + sentence(names);
  }

  /** By how many hours London's clocks are set forward between the two; negative for back. */
  static int hoursForward(Instant origin, Instant due) {
    var rules = LondonTime.ZONE.getRules();
    return (rules.getOffset(due).getTotalSeconds() - rules.getOffset(origin).getTotalSeconds())
        / 3600;
  }

  private static String clockChange(Instant origin, Instant due) {
    int change = hoursForward(origin, due);
    if (change == 0) {
      return "";
    }
    return change > 0
        ? ", while the clocks go forward by an hour"
        : ", while the clocks go back by an hour";
  }

  /** The day the months end on, where the clock was pulled back from it. */
  static @Nullable LocalDate monthsEnd(int amount, Instant origin, Instant due) {
    var sameDay = LondonTime.dateOf(origin).plusMonths(amount);
    return sameDay.equals(LondonTime.dateOf(due)) ? null : sameDay;
  }

  private static String pulledBack(int amount, Instant origin, Instant due) {
    var sameDay = monthsEnd(amount, origin, due);
    return sameDay == null
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

package uk.complexcase.desk.web;

import static uk.complexcase.foundation.shared.LondonTime.day;
import static uk.complexcase.foundation.shared.LondonTime.full;

import java.util.ArrayList;
import java.util.List;
import uk.complexcase.clock.timescales.Computation;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.NamedDay;
import uk.complexcase.clock.timescales.Rule;

/** Says step by step how a clock was computed. */
final class ComputationWords {

  private ComputationWords() {}

  /** One step: what it is and what it came to, a line or several. */
  public record Step(String label, List<String> lines) {

    static Step of(String label, String... lines) {
      return new Step(label, List.of(lines));
    }
  }

  static List<Step> steps(Deadline deadline, Computation computed) {
    var steps = new ArrayList<Step>();
    var origin = computed.origin();
    steps.add(
        Step.of(
            "Started",
            origin == null
                ? "On the day of birth, which stands on the case file"
                : full(origin) + ", when " + computed.start().label()));
    steps.add(Step.of("Rule", rule(computed)));
    if (computed.rule() == Rule.WORKING_DAYS) {
      steps.add(skipped(computed.skipped()));
    }
    var end = computed.monthsEnd();
    if (end != null) {
      steps.add(Step.of("Pulled back", pulledBack(computed, day(end))));
    }
    if (computed.clockChange() != 0) {
      steps.add(Step.of("Clock change", clockChange(computed.clockChange())));
    }
    steps.add(Step.of("Result", "Due " + full(computed.computed())));
    if (deadline.movedByHand()) {
      steps.add(Step.of("Set by a person", "Due " + full(deadline.due())));
    }
    steps.add(warnings(deadline));
    return List.copyOf(steps);
  }

  private static String rule(Computation computed) {
    int amount = computed.amount();
    return switch (computed.rule()) {
      case WORKING_DAYS ->
          plural(amount, "working day")
              + " after the day it started on, to 17:00. Weekends and bank holidays do not count";
      case ELAPSED_HOURS ->
          plural(amount, "hour") + " without pause, through nights, weekends and bank holidays";
      case CALENDAR_MONTHS ->
          plural(amount, "calendar month")
              + ", to 17:00 on the same day of the month, or on the working day before it";
      case AGE -> amount + " years of age, as the birthday begins";
    };
  }

  private static Step skipped(List<NamedDay> days) {
    return new Step(
        "Bank holidays left out",
        days.isEmpty()
            ? List.of("None in this time")
            : days.stream().map(one -> day(one.day()) + ", " + one.name()).toList());
  }

  private static String pulledBack(Computation computed, String end) {
    var why =
        computed.skipped().isEmpty()
            ? "no working day"
            : String.join(
                ", ",
                computed.skipped().stream().map(one -> one.name() + " " + day(one.day())).toList());
    return "The months end on "
        + end
        + " ("
        + why
        + "), so it is due on the last working day before";
  }

  private static String clockChange(int hoursForward) {
    return hoursForward > 0
        ? "The clocks go forward by an hour in this time, so it ends an hour later by the clock on the wall"
        : "The clocks go back by an hour in this time, so it ends an hour earlier by the clock on the wall";
  }

  private static Step warnings(Deadline deadline) {
    var lines =
        deadline.warnings().stream()
            .map(uk.complexcase.foundation.shared.LondonTime::full)
            .toList();
    return new Step("Warnings", lines.isEmpty() ? List.of("This clock gives none") : lines);
  }

  /** What becomes of the warnings when a person sets another time. */
  static List<String> warningsWhenMoved(Computation computed) {
    return computed.warnAt().stream()
        .map(warning ->
            switch (warning) {
              case "half" -> "one half-way between the start and the new time";
              case "last-day" -> "one at 08:45 on the day it is due";
              default -> "one as long before the new time as it stood before the computed one";
            })
        .distinct()
        .toList();
  }

  /** Where the length of a clock comes from: law, the procedure, or a choice. */
  static String source(String source) {
    if (source.startsWith("F-")) {
      return "Law or statutory guidance (fact " + source + " of the procedure's sources)";
    }
    if (source.startsWith("A-")) {
      return "A reading where the sources are open or differ ("
          + source
          + "): a choice of this partnership, not law";
    }
    return source.equals("local default")
        ? "A choice of this partnership, not law (local default)"
        : "The procedure itself (" + source + ")";
  }

  private static String plural(int amount, String unit) {
    return amount + " " + unit + (amount == 1 ? "" : "s");
  }
}

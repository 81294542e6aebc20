package uk.complexcase.clock.escalation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.complexcase.clock.escalation.DeadlineAlert.Kind;
import uk.complexcase.clock.timescales.Rule;

/**
 * One row of {@code escalation-ladder.dmn}: a step, when it comes, and who hears of it.
 *
 * @param after how long after the due time; null for warnings, whose times stand with the clock
 * @param notAbove candidate group that is the highest to hear of it while somebody can be found;
 *     empty for none
 * @param repeat after which it comes again; null for a step that comes once
 */
record Rung(
    String step,
    @Nullable Lag after,
    List<Whom> whom,
    String notAbove,
    Urgency urgency,
    @Nullable Lag repeat) {

  static final String WARNING = "warning";
  static final String BREACH = "breach";
  static final String STILL_OPEN = "still-open";

  /** Who is meant, seen from the work. */
  enum Whom {
    HOLDER,
    RESPONSIBLE,
    ONE_UP,
    TWO_UP,
    HEAD_OF_SERVICE
  }

  /** When a step waits for nothing. */
  enum Urgency {
    ALWAYS,
    REAL_HOURS,
    NEVER
  }

  Rung {
    whom = List.copyOf(whom);
    if (whom.isEmpty()) {
      throw new IllegalArgumentException("Nobody hears of step " + step);
    }
  }

  static Rung of(Map<String, String> row) {
    return new Rung(
        row.getOrDefault("step", ""),
        lag(row.getOrDefault("after", "")),
        Stream.of(row.getOrDefault("whom", "").split(","))
            .map(String::strip)
            .map(Whom::valueOf)
            .toList(),
        row.getOrDefault("notAbove", ""),
        Urgency.valueOf(row.getOrDefault("urgent", "")),
        lag(row.getOrDefault("repeat", "")));
  }

  private static @Nullable Lag lag(String text) {
    return text.isBlank() ? null : Lag.of(text.strip());
  }

  Kind kind() {
    return switch (step) {
      case WARNING -> Kind.WARNING;
      case BREACH -> Kind.BREACH;
      case STILL_OPEN -> Kind.STILL_OPEN;
      default -> Kind.CLIMB;
    };
  }

  /** Whether it waits for no batch and no opening of offices, for a clock of this rule. */
  boolean urgent(Rule rule) {
    return urgency == Urgency.ALWAYS
        || (urgency == Urgency.REAL_HOURS && rule == Rule.ELAPSED_HOURS);
  }
}

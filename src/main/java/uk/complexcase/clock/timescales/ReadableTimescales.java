package uk.complexcase.clock.timescales;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.ReadsTable;

/**
 * Tries a row of the timescales before it comes into force: a row that cannot be counted would stop
 * every clock that runs by it.
 */
@Component
class ReadableTimescales implements ReadsTable {

  private static final Instant SOME_MONDAY = Instant.parse("2026-01-05T09:00:00Z");

  private final Reckoner reckoner = new Reckoner(new WorkingDays(new KnownCalendar(Map.of())));

  /**
   * Ten years of whatever it counts, and thirty years of age: days are counted one by one, so that
   * a slip of the key would be counted for hours.
   */
  private static int longest(Rule rule) {
    return switch (rule) {
      case WORKING_DAYS -> 2_500;
      case ELAPSED_HOURS -> 87_600;
      case CALENDAR_MONTHS -> 120;
      case AGE -> 30;
    };
  }

  @Override
  public String table() {
    return "timescales";
  }

  @Override
  public Optional<String> refusal(Map<String, String> row) {
    try {
      var read = Timescale.of(row);
      int longest = longest(read.rule());
      if (read.amount() > longest) {
        return Optional.of("is too long: at most %,d".formatted(longest));
      }
      var counted = reckoner.reckon(read.rule(), read.amount(), read.warnings(), SOME_MONDAY);
      return counted.due().isAfter(SOME_MONDAY)
          ? Optional.empty()
          : Optional.of("comes to no time after its start");
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      return Optional.of(
          "cannot be counted: its code is small letters with hyphens, its amount a whole number from 1, its"
              + " warnings are half, last-day, 6m or hours such as 18h, and the rest are words other rows use");
    }
  }
}

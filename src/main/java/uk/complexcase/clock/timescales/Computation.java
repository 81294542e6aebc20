package uk.complexcase.clock.timescales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a clock was computed, step by step: what was kept when it was computed, so that it stays true
 * when the timescale or the bank holidays change afterwards (Europe/London).
 *
 * @param origin when the clock started; null for an age, whose start is a day of birth
 * @param amount how many working days, hours, months or years
 * @param skipped bank holidays that were not counted, or that the end was pulled back over
 * @param monthsEnd the day on which the months end, where the clock was pulled back from it
 * @param clockChange by how many hours London's clocks change while hours are counted: 1 forward,
 *     -1 back, 0 not at all
 * @param computed what the rule came to; a person may have set another time since
 * @param warnAt when to warn, as the timescale says it: {@code 18h}, {@code half}, {@code last-day}
 * @param source where the length comes from, for example a fact's id or "local default"
 */
public record Computation(
    StartPoint start,
    @Nullable Instant origin,
    Rule rule,
    int amount,
    List<NamedDay> skipped,
    @Nullable LocalDate monthsEnd,
    int clockChange,
    Instant computed,
    List<String> warnAt,
    String source) {

  public Computation {
    skipped = List.copyOf(skipped);
    warnAt = List.copyOf(warnAt);
  }
}

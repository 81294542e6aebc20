package uk.complexcase.clock.timescales;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A weekday that is a bank holiday, or that would be one had nobody declared otherwise.
 *
 * @param holiday whether it is one
 * @param name what it is called, or why it is none
 * @param computed what the computed calendar calls it; null where that has no holiday
 * @param declared who said otherwise than the computed calendar, and when; null where nobody did
 */
public record CalendarDay(
    LocalDate day,
    boolean holiday,
    String name,
    @Nullable String computed,
    @Nullable Declared declared) {

  /**
   * Who declared a day and when.
   *
   * @param at null for a declaration from before that was kept
   */
  public record Declared(PractitionerId by, @Nullable Instant at) {}
}

package uk.complexcase.clock.timescales;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives the reckoner with the bank holidays as they are known now. */
@Component
class Reckoners {

  private static final Holidays COMPUTED = new ComputedHolidays();

  private final HolidayOverrides overrides;

  Reckoners(HolidayOverrides overrides) {
    this.overrides = overrides;
  }

  Reckoner now() {
    return new Reckoner(days());
  }

  /** The working days as they are known now. */
  WorkingDays days() {
    var known = overrides.all();
    return new WorkingDays(day -> holidayOn(day, known));
  }

  private static Optional<String> holidayOn(
      LocalDate day, Map<LocalDate, HolidayOverrides.Known> known) {
    var override = known.get(day);
    if (override == null) {
      return COMPUTED.holidayOn(day);
    }
    return override.holiday() ? Optional.of(override.reason()) : Optional.empty();
  }
}

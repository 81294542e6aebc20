package uk.complexcase.clock.timescales;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives the reckoner with the bank holidays as they are known now. */
@Component
class Reckoners {

  private final HolidayOverrides overrides;

  Reckoners(HolidayOverrides overrides) {
    this.overrides = overrides;
  }

  Reckoner now() {
    return new Reckoner(days());
  }

  /** The working days as they are known now. */
  WorkingDays days() {
    return new WorkingDays(calendar());
  }

  /** The bank holidays as they are known now. */
  KnownCalendar calendar() {
    return new KnownCalendar(
        overrides.all().values().stream()
            .map(known -> new Declaration(known.day(), known.holiday(), known.reason()))
            .collect(Collectors.toMap(Declaration::day, one -> one)));
  }
}

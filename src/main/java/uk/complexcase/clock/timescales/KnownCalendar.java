package uk.complexcase.clock.timescales;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The computed bank holidays with what was declared of single days. */
record KnownCalendar(Map<LocalDate, Declaration> declared) implements Holidays {

  private static final Holidays COMPUTED = new ComputedHolidays();

  KnownCalendar {
    declared = Map.copyOf(declared);
  }

  @Override
  public Optional<String> holidayOn(LocalDate day) {
    var known = declared.get(day);
    if (known == null) {
      return computedOn(day);
    }
    return known.holiday() ? Optional.of(known.name()) : Optional.empty();
  }

  static Optional<String> computedOn(LocalDate day) {
    return COMPUTED.holidayOn(day);
  }

  /** The calendar as it would be with these declarations too. */
  KnownCalendar with(List<Declaration> more) {
    var all = new HashMap<>(declared);
    more.forEach(one -> all.put(one.day(), one));
    return new KnownCalendar(all);
  }

  /** Whether the declaration would change what is a holiday, or what a declared one is called. */
  boolean changedBy(Declaration said) {
    var known = declared.get(said.day());
    boolean holiday = holidayOn(said.day()).isPresent();
    return said.holiday() != holiday
        || (known != null && known.holiday() && !known.name().equals(said.name()));
  }
}

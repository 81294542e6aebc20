package uk.complexcase.clock.timescales;

import java.time.LocalDate;
import java.util.Optional;
import uk.complexcase.clock.timescales.HolidayChange.Field;
import uk.complexcase.clock.timescales.HolidayChange.Refused;
import uk.complexcase.foundation.shared.LondonTime;

/**
 * What somebody says of a day, by hand or in a file: it is a bank holiday, or it is none.
 *
 * @param name what it is called, or why it is none
 */
record Declaration(LocalDate day, boolean holiday, String name) {

  static final int LONGEST_NAME = 100;

  private static final int YEARS_PAST = 1;
  private static final int YEARS_AHEAD = 5;

  /** Why clocks move by it, as their history says it. */
  String sentence() {
    return "%s %s: %s"
        .formatted(
            LondonTime.date(day), holiday ? "is a bank holiday" : "is no bank holiday", name);
  }

  /** What is wrong with it whatever the calendar says; empty when nothing is. */
  Optional<Refused> fault(LocalDate today) {
    return badDay(today).or(this::badName);
  }

  private Optional<Refused> badDay(LocalDate today) {
    var said = LondonTime.date(day);
    if (WorkingDays.isWeekend(day)) {
      return refused(
          Field.DAY,
          said + " is on a weekend, which is never a working day; use the weekday kept instead");
    }
    if (day.isBefore(today.minusYears(YEARS_PAST))) {
      return refused(Field.DAY, said + " is more than a year past; check the year");
    }
    return day.isAfter(today.plusYears(YEARS_AHEAD))
        ? refused(Field.DAY, said + " is more than five years ahead; check the year")
        : Optional.empty();
  }

  private Optional<Refused> badName() {
    if (name.isBlank()) {
      return refused(
          Field.NAME, holiday ? "Say what the day is called" : "Say why it is no bank holiday");
    }
    if (name.length() > LONGEST_NAME) {
      return refused(Field.NAME, "The name must be 100 characters or fewer");
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
      return refused(Field.NAME, "The name holds a character that cannot be shown");
    }
    return "=+-@".indexOf(name.strip().charAt(0)) >= 0
        ? refused(
            Field.NAME,
            "The name begins with %s, which a spreadsheet would run as a formula"
                .formatted(name.strip().charAt(0)))
        : Optional.empty();
  }

  private static Optional<Refused> refused(Field field, String sentence) {
    return Optional.of(new Refused(field, sentence));
  }
}

package uk.complexcase.clock.timescales;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Counts working days: Monday to Friday except bank holidays of England and Wales. A council's own
 * closure counts as a working day; the day of the event is day 0, whatever day it is.
 */
final class WorkingDays {

  private final Holidays holidays;

  WorkingDays(Holidays holidays) {
    this.holidays = holidays;
  }

  boolean isWorkingDay(LocalDate day) {
    return !isWeekend(day) && holidays.holidayOn(day).isEmpty();
  }

  /** The {@code count}th working day after the day, which itself is never counted. */
  LocalDate after(LocalDate day, int count) {
    var reached = day;
    for (int counted = 0; counted < count; ) {
      reached = reached.plusDays(1);
      if (isWorkingDay(reached)) {
        counted++;
      }
    }
    return reached;
  }

  /** The {@code count}th working day before the day, which itself is never counted. */
  LocalDate before(LocalDate day, int count) {
    var reached = day;
    for (int counted = 0; counted < count; ) {
      reached = reached.minusDays(1);
      if (isWorkingDay(reached)) {
        counted++;
      }
    }
    return reached;
  }

  /** The name of the bank holiday on the day; empty on any other day. */
  Optional<String> holidayOn(LocalDate day) {
    return holidays.holidayOn(day);
  }

  /** The day itself when it is a working day, else the last one before it. */
  LocalDate onOrBefore(LocalDate day) {
    return Stream.iterate(day, earlier -> earlier.minusDays(1))
        .filter(this::isWorkingDay)
        .findFirst()
        .orElseThrow();
  }

  /** Bank holidays on weekdays from the first day to the last, both included. */
  List<NamedDay> skipped(LocalDate first, LocalDate last) {
    return first
        .datesUntil(last.plusDays(1))
        .filter(day -> !isWeekend(day))
        .flatMap(day -> named(day).stream())
        .toList();
  }

  private Optional<NamedDay> named(LocalDate day) {
    return holidays.holidayOn(day).map(name -> new NamedDay(day, name));
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}

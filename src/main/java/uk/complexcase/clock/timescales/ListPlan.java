package uk.complexcase.clock.timescales;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a list comes to against the calendar as it stands.
 *
 * @param changes what would be declared, by day
 * @param unchanged how many days of the list are so already
 * @param leftAlone days declared a holiday that an official list does not know
 */
record ListPlan(List<Declaration> changes, int unchanged, List<NamedDay> leftAlone) {

  static final ListPlan NONE = new ListPlan(List.of(), 0, List.of());

  /** England and Wales had eleven at the most, in a year of a coronation; more is a mistake. */
  private static final int MOST_A_YEAR = 15;

  static ListPlan of(
      List<Declaration> listed,
      boolean official,
      KnownCalendar calendar,
      LocalDate today,
      ListFaults faults) {
    var said = new ArrayList<>(listed);
    if (official) {
      said.addAll(missing(listed, calendar, today));
    }
    var changes =
        said.stream()
            .filter(calendar::changedBy)
            .sorted(Comparator.comparing(Declaration::day))
            .toList();
    refuseTooMany(calendar.with(changes), changes, faults);
    return new ListPlan(
        changes, said.size() - changes.size(), official ? unknown(listed, calendar) : List.of());
  }

  /** The official list goes back many years; days long past move no clock any more. */
  static List<ListLine> recent(List<ListLine> lines, LocalDate today) {
    var first = Integer.toString(today.getYear());
    return lines.stream()
        .filter(line -> !line.date().matches("\\d{4}-.*") || line.date().compareTo(first) >= 0)
        .toList();
  }

  /**
   * Days the computed calendar has in the years the list covers, and the list has not. A list
   * covers the years from its first day's to its last day's.
   */
  private static List<Declaration> missing(
      List<Declaration> listed, KnownCalendar calendar, LocalDate today) {
    var days = listed.stream().map(Declaration::day).collect(Collectors.toSet());
    return days(listed)
        .filter(day -> !days.contains(day) && !day.isBefore(today))
        .filter(day -> !calendar.declared().containsKey(day))
        .flatMap(day ->
            KnownCalendar.computedOn(day).stream()
                .map(name -> new Declaration(day, false, name + " is not in the official list")))
        .toList();
  }

  private static List<NamedDay> unknown(List<Declaration> listed, KnownCalendar calendar) {
    Set<LocalDate> days =
        listed.stream().map(Declaration::day).collect(Collectors.toCollection(HashSet::new));
    return days(listed)
        .filter(day -> !days.contains(day))
        .flatMap(day -> Stream.ofNullable(calendar.declared().get(day)))
        .filter(Declaration::holiday)
        .map(one -> new NamedDay(one.day(), one.name()))
        .toList();
  }

  /** The weekdays of the years the list covers. */
  private static Stream<LocalDate> days(List<Declaration> listed) {
    var years = listed.stream().mapToInt(one -> one.day().getYear()).summaryStatistics();
    return listed.isEmpty()
        ? Stream.empty()
        : LocalDate.of(years.getMin(), 1, 1)
            .datesUntil(LocalDate.of(years.getMax() + 1, 1, 1))
            .filter(day -> !WorkingDays.isWeekend(day));
  }

  private static void refuseTooMany(
      KnownCalendar after, List<Declaration> changes, ListFaults faults) {
    changes.stream()
        .map(one -> Year.from(one.day()))
        .distinct()
        .forEach(year -> {
          long holidays =
              year.atDay(1)
                  .datesUntil(year.plusYears(1).atDay(1))
                  .filter(day -> !WorkingDays.isWeekend(day) && after.holidayOn(day).isPresent())
                  .count();
          if (holidays > MOST_A_YEAR) {
            faults.add(
                "%s would have %d bank holidays, which cannot be right; check the list"
                    .formatted(year, holidays));
          }
        });
  }
}

package uk.complexcase.clock.timescales;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.complexcase.foundation.shared.LondonTime;

/** Understands the lines of a list, and finds what is wrong with them, all of it at once. */
final class ListedDays {

  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");

  private final LocalDate today;
  private final ListFaults faults;
  private final Map<LocalDate, ListLine> seen = new HashMap<>();
  private final List<Declaration> days = new ArrayList<>();

  private ListedDays(LocalDate today, ListFaults faults) {
    this.today = today;
    this.faults = faults;
  }

  /** What the lines declare, in their order. */
  static List<Declaration> of(List<ListLine> lines, LocalDate today, ListFaults faults) {
    var listed = new ListedDays(today, faults);
    lines.forEach(listed::add);
    return listed.days;
  }

  private void add(ListLine line) {
    var date = date(line);
    var holiday = holiday(line);
    if (date.isEmpty() || holiday.isEmpty()) {
      return;
    }
    var said = new Declaration(date.get(), holiday.get(), line.name());
    var fault = said.fault(today);
    if (fault.isPresent()) {
      faults.add(line.number(), lower(fault.get().sentence()));
    } else if (firstOf(said, line)) {
      days.add(said);
    }
  }

  private boolean firstOf(Declaration said, ListLine line) {
    var before = seen.putIfAbsent(said.day(), line);
    if (before == null) {
      return true;
    }
    boolean same = before.what().equalsIgnoreCase(line.what()) && before.name().equals(line.name());
    faults.add(
        line.number(),
        (same ? "%s stands on line %d already" : "%s is said to be something else on line %d")
            .formatted(LondonTime.date(said.day()), before.number()));
    return false;
  }

  private Optional<Boolean> holiday(ListLine line) {
    var what = line.what().toLowerCase(Locale.ROOT);
    if (what.equals(ListLine.HOLIDAY) || what.equals(ListLine.NO_HOLIDAY)) {
      return Optional.of(what.equals(ListLine.HOLIDAY));
    }
    faults.add(line.number(), "the second column must be holiday or no-holiday");
    return Optional.empty();
  }

  private Optional<LocalDate> date(ListLine line) {
    var yearFirst = YEAR_FIRST.matcher(line.date());
    if (yearFirst.matches()) {
      return date(line, number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3));
    }
    var dayFirst = DAY_FIRST.matcher(line.date());
    if (dayFirst.matches()) {
      return date(line, number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1));
    }
    faults.add(line.number(), "write the date as year, month and day, such as 2027-06-09");
    return Optional.empty();
  }

  private Optional<LocalDate> date(ListLine line, int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      faults.add(
          line.number(),
          month >= 1 && month <= 12
              ? "%d %s %d is no date".formatted(day, name(month), year)
              : "there is no month %d".formatted(month));
      return Optional.empty();
    }
  }

  private static String name(int month) {
    return Month.of(month).getDisplayName(TextStyle.FULL, Locale.UK);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static String lower(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }
}

package uk.complexcase.clock.timescales;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The bank holidays that follow from the rules in force, substitute days included. */
class ComputedHolidays implements Holidays {

  private static final String ENGLAND_AND_WALES = "eng";

  private static final Map<String, MonthDay> FIXED =
      Map.of(
          "New Year's Day",
          MonthDay.of(1, 1),
          "Christmas Day",
          MonthDay.of(12, 25),
          "Boxing Day",
          MonthDay.of(12, 26));

  private final HolidayManager manager =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
  private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

  @Override
  public Optional<String> holidayOn(LocalDate day) {
    return Optional.ofNullable(years.computeIfAbsent(day.getYear(), this::year).get(day));
  }

  private Map<LocalDate, String> year(int year) {
    return manager.getHolidays(Year.of(year), ENGLAND_AND_WALES).stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Holiday::getDate, ComputedHolidays::name, (one, other) -> one));
  }

  /**
   * The name as people in England say it; a holiday that fell on a weekend is taken on a day in its
   * place.
   */
  private static String name(Holiday holiday) {
    var description = holiday.getDescription(Locale.ENGLISH);
    var name = description.equals("Christmas") ? "Christmas Day" : description;
    var proper = FIXED.get(name);
    return proper == null || proper.equals(MonthDay.from(holiday.getDate()))
        ? name
        : name + " (substitute)";
  }
}

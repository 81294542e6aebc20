package uk.complexcase.clock.timescales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import uk.complexcase.foundation.shared.LondonTime;

/**
 * What holds for every clock started between 2024 and 2040; half of the starts lie within days of a
 * clock change, a year's end, a leap day or Easter.
 */
class ReckonerProperties {

  private static final int FIRST_YEAR = 2024;
  private static final int LAST_YEAR = 2040;
  private static final KnownCalendar COMPUTED = new KnownCalendar(Map.of());
  private static final WorkingDays DAYS = new WorkingDays(COMPUTED);
  private static final List<String> WARNINGS = List.of("half", "last-day", "18h");
  private static final DateTimeFormatter AS_NAMED =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private final Reckoner reckoner = new Reckoner(DAYS);

  @Provide
  Arbitrary<Instant> origins() {
    long from = Instant.parse(FIRST_YEAR + "-01-01T00:00:00Z").getEpochSecond();
    long to = Instant.parse(LAST_YEAR + "-12-31T23:59:59Z").getEpochSecond();
    var anywhere = Arbitraries.longs().between(from, to).map(Instant::ofEpochSecond);
    var edge = Arbitraries.of(edges());
    var near =
        Arbitraries.longs().between(-4 * 86_400, 4 * 86_400).flatMap(seconds ->
            edge.map(day -> day.atTime(1, 0).toInstant(ZoneOffset.UTC).plusSeconds(seconds)));
    return Arbitraries.oneOf(anywhere, near);
  }

  private static List<LocalDate> edges() {
    return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
        .boxed()
        .flatMap(year ->
            Stream.of(
                LocalDate.of(year, 3, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)),
                LocalDate.of(year, 10, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)),
                LocalDate.of(year, 12, 25),
                LocalDate.of(year, 12, 31),
                LocalDate.of(year, 2, 28),
                Year.of(year)
                    .atDay(1)
                    .datesUntil(Year.of(year).atDay(1).plusYears(1))
                    .filter(day -> COMPUTED.holidayOn(day).filter("Good Friday"::equals).isPresent())
                    .findFirst()
                    .orElseThrow()))
        .toList();
  }

  @Property
  void a_working_day_clock_ends_at_five_on_a_working_day_with_just_so_many_after_day_zero(
      @ForAll("origins") Instant origin, @ForAll @IntRange(min = 1, max = 60) int amount) {
    var due = reckoner.reckon(Rule.WORKING_DAYS, amount, List.of(), origin).due();

    assertThat(timeOf(due)).isEqualTo(LocalTime.of(17, 0));
    assertThat(DAYS.isWorkingDay(LondonTime.dateOf(due))).isTrue();
    assertThat(workingDaysAfter(origin, due, DAYS)).isEqualTo(amount);
  }

  @Property
  void an_hours_clock_takes_exactly_so_many_real_hours(
      @ForAll("origins") Instant origin, @ForAll @IntRange(min = 1, max = 500) int amount) {
    var due = reckoner.reckon(Rule.ELAPSED_HOURS, amount, List.of(), origin).due();

    assertThat(Duration.between(origin, due)).isEqualTo(Duration.ofHours(amount));
  }

  @Property
  void a_month_clock_ends_at_five_on_the_last_working_day_not_after_the_same_day(
      @ForAll("origins") Instant origin, @ForAll @IntRange(min = 1, max = 24) int amount) {
    var due = reckoner.reckon(Rule.CALENDAR_MONTHS, amount, List.of(), origin).due();

    assertThat(timeOf(due)).isEqualTo(LocalTime.of(17, 0));
    var last = LondonTime.dateOf(due);
    var sameDay = LondonTime.dateOf(origin).plusMonths(amount);
    assertThat(DAYS.isWorkingDay(last)).isTrue();
    assertThat(last).isBeforeOrEqualTo(sameDay);
    assertThat(last.plusDays(1).datesUntil(sameDay.plusDays(1)).noneMatch(DAYS::isWorkingDay))
        .isTrue();
    assertThat(due).isAfter(origin);
  }

  @Property
  void an_age_is_reached_at_londons_midnight_and_not_a_second_before(
      @ForAll @IntRange(min = 0, max = 17 * 365) int day,
      @ForAll @IntRange(min = 1, max = 25) int age) {
    requireAge(LocalDate.of(2006, 1, 1).plusDays(day), age);
  }

  @Property
  void who_is_born_on_a_leap_day_has_a_birthday_every_year(
      @ForAll @IntRange(min = 0, max = 4) int leap, @ForAll @IntRange(min = 1, max = 25) int age) {
    var born = LocalDate.of(2004 + 4 * leap, 2, 29);
    requireAge(born, age);

    var birthday = LondonTime.dateOf(ofAge(born, age));
    assertThat(MonthDay.from(birthday))
        .isEqualTo(birthday.isLeapYear() ? MonthDay.of(2, 29) : MonthDay.of(3, 1));
  }

  private void requireAge(LocalDate born, int age) {
    var due = ofAge(born, age);

    assertThat(timeOf(due)).isEqualTo(LocalTime.MIDNIGHT);
    assertThat(born.until(LondonTime.dateOf(due)).getYears()).isEqualTo(age);
    assertThat(born.until(LondonTime.dateOf(due.minusSeconds(1))).getYears()).isEqualTo(age - 1);
  }

  private Instant ofAge(LocalDate born, int age) {
    var start = born.atStartOfDay(LondonTime.ZONE).toInstant();
    return reckoner.reckon(Rule.AGE, age, List.of(), start).due();
  }

  @Property
  void the_time_of_day_of_the_event_does_not_matter_where_days_are_counted(
      @ForAll("origins") Instant origin,
      @ForAll @IntRange(min = 0, max = 86_399) int second,
      @ForAll @IntRange(min = 1, max = 60) int amount) {
    var other =
        LondonTime.dateOf(origin)
            .atTime(LocalTime.ofSecondOfDay(second))
            .atZone(LondonTime.ZONE)
            .toInstant();

    for (var rule : List.of(Rule.WORKING_DAYS, Rule.CALENDAR_MONTHS)) {
      assertThat(reckoner.reckon(rule, amount, List.of(), other).due())
          .isEqualTo(reckoner.reckon(rule, amount, List.of(), origin).due());
    }
  }

  @Property
  void an_event_that_is_later_is_never_due_earlier(
      @ForAll("origins") Instant origin,
      @ForAll @IntRange(min = 1, max = 40) int amount,
      @ForAll @IntRange(min = 0, max = 20 * 86_400) int later) {
    for (var rule : Rule.values()) {
      var due = reckoner.reckon(rule, amount, List.of(), origin).due();
      var laterDue = reckoner.reckon(rule, amount, List.of(), origin.plusSeconds(later)).due();
      assertThat(laterDue).isAfterOrEqualTo(due);
      assertThat(reckoner.reckon(rule, amount + 1, List.of(), origin).due())
          .isAfterOrEqualTo(due)
          .isAfter(origin);
    }
  }

  @Property
  void warnings_lie_between_start_and_due_in_order(
      @ForAll("origins") Instant origin,
      @ForAll Rule rule,
      @ForAll @IntRange(min = 1, max = 45) int amount) {
    var reckoning = reckoner.reckon(rule, amount, WARNINGS, origin);

    assertThat(reckoning.warnings()).isSorted().doesNotHaveDuplicates();
    assertThat(reckoning.warnings())
        .allSatisfy(at -> assertThat(at).isAfter(origin).isBefore(reckoning.due()));
  }

  @Property
  void a_clock_a_person_set_is_due_then_and_warns_before_it(
      @ForAll("origins") Instant origin,
      @ForAll Rule rule,
      @ForAll @IntRange(min = 1, max = 24) int amount,
      @ForAll @IntRange(min = 1, max = 400 * 86_400) int after) {
    var due = origin.plusSeconds(after);
    var computed = reckoner.reckon(rule, amount, WARNINGS, origin);

    var moved = reckoner.moved(rule, amount, WARNINGS, origin, due);

    assertThat(moved.due()).isEqualTo(due);
    assertThat(moved.computed()).isEqualTo(computed.due());
    assertThat(moved.skipped()).isEqualTo(computed.skipped());
    assertThat(moved.warnings())
        .isSorted()
        .doesNotHaveDuplicates()
        .allSatisfy(at -> assertThat(at).isAfter(origin).isBefore(due));
    assertThat(moved.explanation())
        .isEqualTo(
            computed.explanation() + " A person set it to " + LondonTime.full(due) + ".");
  }

  @Property
  void moved_by_some_hours_a_clock_of_hours_warns_by_as_many_later(
      @ForAll("origins") Instant origin,
      @ForAll @IntRange(min = 19, max = 200) int amount,
      @ForAll @IntRange(min = 0, max = 1000) int hours) {
    var due = origin.plus(Duration.ofHours(amount + hours));

    var moved = reckoner.moved(Rule.ELAPSED_HOURS, amount, List.of("18h"), origin, due);

    assertThat(moved.warnings()).containsExactly(origin.plus(Duration.ofHours(18 + hours)));
  }

  @Property
  void every_bank_holiday_that_is_skipped_is_named_and_no_other(
      @ForAll("origins") Instant origin, @ForAll @IntRange(min = 1, max = 60) int amount) {
    var reckoning = reckoner.reckon(Rule.WORKING_DAYS, amount, List.of(), origin);

    var first = LondonTime.dateOf(origin);
    var last = LondonTime.dateOf(reckoning.due());
    var holidays =
        first
            .datesUntil(last.plusDays(1))
            .filter(day -> !WorkingDays.isWeekend(day) && COMPUTED.holidayOn(day).isPresent())
            .toList();
    assertThat(reckoning.skipped()).extracting(NamedDay::day).isEqualTo(holidays);
    assertThat(holidays)
        .allSatisfy(
            day -> assertThat(reckoning.explanation())
                .contains(COMPUTED.holidayOn(day).orElseThrow() + " " + AS_NAMED.format(day)));
    assertThat(reckoning.explanation().contains("skipping")).isEqualTo(!holidays.isEmpty());
  }

  @Property
  void a_change_of_the_clocks_within_the_hours_is_told_and_no_other(
      @ForAll("origins") Instant origin, @ForAll @IntRange(min = 1, max = 200) int amount) {
    var reckoning = reckoner.reckon(Rule.ELAPSED_HOURS, amount, List.of(), origin);

    var rules = LondonTime.ZONE.getRules();
    boolean summerBefore = rules.isDaylightSavings(origin);
    boolean summerAfter = rules.isDaylightSavings(reckoning.due());
    assertThat(reckoning.explanation().contains("the clocks go forward"))
        .isEqualTo(!summerBefore && summerAfter);
    assertThat(reckoning.explanation().contains("the clocks go back"))
        .isEqualTo(summerBefore && !summerAfter);
  }

  @Property
  void a_declared_holiday_within_the_count_puts_the_due_day_off_to_the_next_working_day(
      @ForAll("origins") Instant origin,
      @ForAll @IntRange(min = 1, max = 45) int amount,
      @ForAll @IntRange(min = 0, max = 90) int ahead) {
    var day = LondonTime.dateOf(origin).plusDays(ahead);
    Assume.that(DAYS.isWorkingDay(day));
    var before = reckoner.reckon(Rule.WORKING_DAYS, amount, List.of(), origin).due();

    var after = reckonWith(new Declaration(day, true, "Royal holiday"), amount, origin);

    boolean counted = ahead > 0 && !day.isAfter(LondonTime.dateOf(before));
    assertThat(LondonTime.dateOf(after.due()))
        .isEqualTo(
            counted ? DAYS.after(LondonTime.dateOf(before), 1) : LondonTime.dateOf(before));
    assertThat(after.explanation().contains("Royal holiday " + AS_NAMED.format(day)))
        .isEqualTo(!day.isAfter(LondonTime.dateOf(before)));
  }

  @Property
  void a_holiday_that_is_none_after_all_counts_as_the_working_day_it_is(
      @ForAll @IntRange(min = FIRST_YEAR, max = LAST_YEAR) int year,
      @ForAll @IntRange(min = 0, max = 7) int which,
      @ForAll @IntRange(min = 0, max = 70) int before,
      @ForAll @IntRange(min = 1, max = 45) int amount) {
    var holiday =
        DAYS.skipped(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).get(which).day();
    var origin = holiday.minusDays(before).atTime(12, 0).atZone(LondonTime.ZONE).toInstant();
    var computed = reckoner.reckon(Rule.WORKING_DAYS, amount, List.of(), origin).due();
    var said = new Declaration(holiday, false, "Moved");

    var after = reckonWith(said, amount, origin);

    assertThat(workingDaysAfter(origin, after.due(), new WorkingDays(COMPUTED.with(List.of(said)))))
        .isEqualTo(amount);
    boolean counted = before > 0 && holiday.isBefore(LondonTime.dateOf(computed));
    assertThat(after.due().isBefore(computed)).isEqualTo(counted);
    assertThat(after.skipped()).extracting(NamedDay::day).doesNotContain(holiday);
  }

  private static Reckoning reckonWith(Declaration said, int amount, Instant origin) {
    var days = new WorkingDays(COMPUTED.with(List.of(said)));
    return new Reckoner(days).reckon(Rule.WORKING_DAYS, amount, List.of(), origin);
  }

  private static long workingDaysAfter(Instant origin, Instant due, WorkingDays days) {
    return LondonTime.dateOf(origin)
        .plusDays(1)
        .datesUntil(LondonTime.dateOf(due).plusDays(1))
        .filter(days::isWorkingDay)
        .count();
  }

  @Property
  void a_year_has_eight_bank_holidays_or_nine_none_on_a_weekend(
      @ForAll @IntRange(min = FIRST_YEAR, max = LAST_YEAR) int year) {
    var off = DAYS.skipped(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));

    assertThat(off).hasSizeBetween(8, 9);
    assertThat(off)
        .noneMatch(
            day -> Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.day().getDayOfWeek()));
  }

  private static LocalTime timeOf(Instant instant) {
    return instant.atZone(LondonTime.ZONE).toLocalTime();
  }
}

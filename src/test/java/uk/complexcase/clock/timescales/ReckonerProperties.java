package uk.complexcase.clock.timescales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import uk.complexcase.foundation.shared.LondonTime;

/** What holds for every clock started between 2024 and 2040. */
class ReckonerProperties {

  private static final WorkingDays DAYS = new WorkingDays(new ComputedHolidays());
  private static final List<String> WARNINGS = List.of("half", "last-day", "18h");

  private final Reckoner reckoner = new Reckoner(DAYS);

  @Provide
  Arbitrary<Instant> origins() {
    long from = Instant.parse("2024-01-01T00:00:00Z").getEpochSecond();
    long to = Instant.parse("2040-12-31T23:59:59Z").getEpochSecond();
    return Arbitraries.longs().between(from, to).map(Instant::ofEpochSecond);
  }

  @Property
  void a_working_day_clock_ends_at_five_on_a_working_day_with_just_so_many_after_day_zero(
      @ForAll("origins") Instant origin, @ForAll @IntRange(min = 1, max = 60) int amount) {
    var due = reckoner.reckon(Rule.WORKING_DAYS, amount, List.of(), origin).due();

    assertThat(timeOf(due)).isEqualTo(LocalTime.of(17, 0));
    var last = LondonTime.dateOf(due);
    assertThat(DAYS.isWorkingDay(last)).isTrue();
    var first = LondonTime.dateOf(origin).plusDays(1);
    assertThat(first.datesUntil(last.plusDays(1)).filter(DAYS::isWorkingDay).count())
        .isEqualTo(amount);
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
  }

  @Property
  void an_event_on_a_later_day_is_never_due_earlier(
      @ForAll("origins") Instant origin,
      @ForAll @IntRange(min = 1, max = 40) int amount,
      @ForAll @IntRange(min = 0, max = 20) int later) {
    for (var rule : Rule.values()) {
      var due = reckoner.reckon(rule, amount, List.of(), origin).due();
      var laterDue =
          reckoner.reckon(rule, amount, List.of(), origin.plus(Duration.ofDays(later))).due();
      assertThat(laterDue).isAfterOrEqualTo(due);
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
  void a_year_has_eight_bank_holidays_or_nine_none_on_a_weekend(
      @ForAll @IntRange(min = 2024, max = 2040) int year) {
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

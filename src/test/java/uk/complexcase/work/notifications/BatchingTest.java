package uk.complexcase.work.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.complexcase.foundation.shared.LondonTime;

/** Windows, days and digests, on the days the clocks change too. */
class BatchingTest {

  private static final NotificationSettings SETTINGS =
      new NotificationSettings(
          Duration.ofHours(1), 6, 12, Duration.ofMinutes(1), Duration.ofMinutes(2), "a@b");

  private final Batching batching = new Batching(SETTINGS, new OfficeHours());

  @Property
  void a_normal_notice_goes_when_the_clock_of_london_shows_the_next_full_hour(
      @ForAll @LongRange(min = 1_704_067_200L, max = 2_240_524_800L) long second) {
    var told = Instant.ofEpochSecond(second);

    var goes = batching.goesAt(told, false);

    assertThat(goes.atZone(LondonTime.ZONE).toLocalTime().truncatedTo(ChronoUnit.HOURS))
        .isEqualTo(goes.atZone(LondonTime.ZONE).toLocalTime());
    assertThat(Duration.between(told, goes)).isPositive().isLessThanOrEqualTo(Duration.ofHours(1));
    assertThat(batching.goesAt(told, true)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    // clocks go forward on 28 March 2027 at 01:00 UTC, back on 31 October at 01:00 UTC
    "2027-03-28T00:30:00Z, 2027-03-28T01:00:00Z",
    "2027-03-28T01:00:00Z, 2027-03-28T02:00:00Z",
    "2027-10-31T00:30:00Z, 2027-10-31T01:00:00Z",
    "2027-10-31T01:30:00Z, 2027-10-31T02:00:00Z"
  })
  void the_hour_that_is_left_out_and_the_hour_that_comes_twice_are_hours(
      Instant told, Instant goes) {
    assertThat(batching.goesAt(told, false)).isEqualTo(goes);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-02-01T23:59:59Z, 2027-02-01T00:00:00Z",
    "2027-03-28T12:00:00Z, 2027-03-28T00:00:00Z",
    "2027-03-28T22:59:59Z, 2027-03-28T00:00:00Z",
    "2027-03-28T23:00:00Z, 2027-03-28T23:00:00Z",
    "2027-06-30T23:30:00Z, 2027-06-30T23:00:00Z",
    "2027-10-31T23:59:59Z, 2027-10-30T23:00:00Z",
    "2027-11-01T00:00:00Z, 2027-11-01T00:00:00Z"
  })
  void a_day_begins_at_midnight_in_london(Instant at, Instant day) {
    assertThat(Batching.dayOf(at)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    // in office hours: tomorrow's opening, not now
    "2027-02-01T14:00:00Z, 2027-02-02T08:45:00Z",
    "2027-02-01T08:45:00Z, 2027-02-02T08:45:00Z",
    // before they open: today's opening
    "2027-02-01T06:00:00Z, 2027-02-01T08:45:00Z",
    "2027-02-01T18:00:00Z, 2027-02-02T08:45:00Z",
    // Friday: over the weekend, and over the night the clocks go forward
    "2027-02-05T14:00:00Z, 2027-02-08T08:45:00Z",
    "2027-03-26T16:45:00Z, 2027-03-29T07:45:00Z",
    "2027-10-29T14:00:00Z, 2027-11-01T08:45:00Z"
  })
  void a_digest_waits_for_the_next_opening(Instant at, Instant goes) {
    assertThat(batching.digestAt(at)).isEqualTo(goes);
  }

  @Test
  void six_messages_are_within_the_budget_of_six() {
    assertThat(batching.withinBudget(5)).isTrue();
    assertThat(batching.withinBudget(6)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1, PT1M", "2, PT2M", "6, PT32M", "7, PT1H", "12, PT1H", "100, PT1H"})
  void the_wait_doubles_up_to_an_hour(int tries, Duration wait) {
    assertThat(SETTINGS.waitAfter(tries)).isEqualTo(wait);
  }
}

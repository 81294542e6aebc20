package uk.complexcase.foundation.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times said and typed by people. */
class TimesAsPeopleSayThemTest {

  @ParameterizedTest(name = "{0} seen at {1}: {2}")
  @CsvSource({
    "2027-02-01T16:30:00Z, 2027-02-01T10:15:00Z, today 16:30",
    "2027-02-01T08:00:00Z, 2027-02-01T10:15:00Z, today 08:00",
    "2027-02-02T09:20:00Z, 2027-02-01T10:15:00Z, tomorrow 09:20",
    "2027-01-31T14:00:00Z, 2027-02-01T10:15:00Z, yesterday 14:00",
    "2027-02-02T17:00:00Z, 2027-01-25T10:15:00Z, Tue 2 Feb 2027 17:00",
    "2027-06-08T23:30:00Z, 2027-06-08T22:00:00Z, tomorrow 00:30",
    "2027-03-30T16:00:00Z, 2027-03-26T15:30:00Z, Tue 30 Mar 2027 17:00"
  })
  void an_instant_is_said_by_the_london_day_it_is_read_on(
      Instant instant, Instant now, String said) {
    assertThat(LondonTime.say(instant, now)).isEqualTo(said);
  }

  @Test
  void the_exact_instant_carries_londons_offset() {
    assertThat(LondonTime.exact(Instant.parse("2027-06-08T12:20:05Z")))
        .isEqualTo("2027-06-08T13:20:05+01:00");
    assertThat(LondonTime.exact(Instant.parse("2027-02-01T10:15:00Z")))
        .isEqualTo("2027-02-01T10:15:00+00:00");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2027-02-01T12:25:00Z, 2 h 10 min left",
    "2027-02-01T11:15:00Z, 1 h left",
    "2027-02-01T10:40:59Z, 25 min left",
    "2027-02-01T10:15:30Z, due now",
    "2027-02-03T10:14:00Z, 47 h 59 min left",
    "2027-02-03T10:15:00Z, 2 days left",
    "2027-02-01T10:14:30Z, due now",
    "2027-02-01T05:15:00Z, 5 h late",
    "2027-01-28T09:15:00Z, 4 days late"
  })
  void time_left_is_said_in_hours_and_then_in_days(Instant due, String said) {
    assertThat(TimeLeft.say(due, Instant.parse("2027-02-01T10:15:00Z"))).isEqualTo(said);
  }

  @Test
  void a_due_time_and_what_is_left_are_said_together() {
    assertThat(
            TimeLeft.sayDue(
                Instant.parse("2027-02-01T16:30:00Z"), Instant.parse("2027-02-01T14:20:00Z")))
        .isEqualTo("due today 16:30, 2 h 10 min left");
  }

  @ParameterizedTest
  @ValueSource(strings = {"27 3 2027", "27/3/2027", " 27 03 2027 ", "27.3.2027", "27-03-2027"})
  void a_date_is_read_day_first(String typed) {
    assertThat(LocalDateText.read(typed))
        .isEqualTo(new LocalDateText.Understood(LocalDate.of(2027, 3, 27)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "27 3", "27 3 27", "2027-03-27", "soon", "27 March 2027"})
  void what_is_no_date_is_answered_with_an_example(String typed) {
    assertThat(LocalDateText.read(typed))
        .isEqualTo(
            new LocalDateText.NotUnderstood("Enter a day, a month and a year, such as 27 3 2027"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"30 2 2027", "29 2 2027", "1 13 2027", "0 1 2027", "31/4/2027"})
  void a_day_the_calendar_does_not_have_is_refused(String typed) {
    assertThat(LocalDateText.read(typed))
        .isEqualTo(
            new LocalDateText.NotUnderstood(
                "There is no such day in the calendar; check the day and the month"));
  }

  @Test
  void a_date_and_time_is_londons() {
    assertThat(DateTimeText.read("8/6/2027 13:20")).isEqualTo(understood("2027-06-08T12:20:00Z"));
    assertThat(DateTimeText.read("1 2 2027 9:05")).isEqualTo(understood("2027-02-01T09:05:00Z"));
  }

  @Test
  void a_time_the_clocks_skip_is_refused_with_the_reason() {
    assertThat(DateTimeText.read("28 3 2027 01:30"))
        .isEqualTo(
            new DateTimeText.NotUnderstood(
                "01:30 does not exist on 28 March 2027: the clocks go forward by an hour; "
                    + "enter the time after the change"));
  }

  @Test
  void of_a_time_the_clocks_repeat_the_earlier_is_taken() {
    assertThat(DateTimeText.read("31 10 2027 01:30")).isEqualTo(understood("2027-10-31T00:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 2 2027",
        "1 2 2027 24:00",
        "1 2 2027 12:60",
        "31 2 2027 12:00",
        "tomorrow 12:00",
        ""
      })
  void what_is_no_date_and_time_is_refused(String typed) {
    assertThat(DateTimeText.read(typed)).isInstanceOf(DateTimeText.NotUnderstood.class);
  }

  @Property
  void every_date_is_read_back_as_it_was_typed(@ForAll @IntRange(min = 0, max = 60_000) int day) {
    var date = LocalDate.of(1950, 1, 1).plusDays(day);

    assertThat(
            LocalDateText.read(
                date.getDayOfMonth() + " " + date.getMonthValue() + " " + date.getYear()))
        .isEqualTo(new LocalDateText.Understood(date));
  }

  @Property
  void a_typed_minute_is_that_minute_in_london_unless_it_does_not_exist(
      @ForAll @LongRange(min = 1_700_000_000 / 60, max = 2_240_000_000L / 60) long minute) {
    var local = Instant.ofEpochSecond(minute * 60).atOffset(ZoneOffset.UTC).toLocalDateTime();
    var typed =
        "%d %d %d %02d:%02d"
            .formatted(
                local.getDayOfMonth(),
                local.getMonthValue(),
                local.getYear(),
                local.getHour(),
                local.getMinute());

    var offsets = LondonTime.ZONE.getRules().getValidOffsets(local);
    switch (DateTimeText.read(typed)) {
      case DateTimeText.Understood read ->
          assertThat(read.instant().atZone(LondonTime.ZONE).toLocalDateTime()).isEqualTo(local);
      case DateTimeText.NotUnderstood no -> assertThat(offsets).isEmpty();
    }
  }

  private static DateTimeText.Reading understood(String instant) {
    return new DateTimeText.Understood(Instant.parse(instant));
  }
}

package uk.complexcase.clock.timescales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.complexcase.foundation.shared.BadSetting;
import uk.complexcase.foundation.shared.PractitionerId;

/** Office hours and working days, as anybody may ask for them. */
class WorkingTimeTest {

  private static final LocalDate ROYAL = LocalDate.of(2027, 6, 9);

  private final HolidayOverrides overrides = mock();
  private final LondonWorkingTime time =
      new LondonWorkingTime(new OfficeHours("08:45", "17:00", "16:30"), new Reckoners(overrides));

  @BeforeEach
  void an_extra_holiday() {
    given(overrides.all())
        .willReturn(
            Map.of(
                ROYAL,
                new HolidayOverrides.Known(
                    ROYAL, true, "Royal holiday", PractitionerId.SYSTEM, null)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Monday morning before opening,     2027-02-01T08:44:59Z,      2027-02-01T08:45Z",
    "Monday as offices open,            2027-02-01T08:45Z,         2027-02-01T08:45Z",
    "the last second of Monday,         2027-02-01T16:59:59Z,      2027-02-01T16:59:59Z",
    "Monday as offices close,           2027-02-01T17:00Z,         2027-02-02T08:45Z",
    "Friday before its early close,     2027-02-05T16:29Z,         2027-02-05T16:29Z",
    "Friday after its early close,      2027-02-05T16:30Z,         2027-02-08T08:45Z",
    "Saturday,                          2027-02-06T12:00Z,         2027-02-08T08:45Z",
    "Thursday evening before Easter,    2027-03-25T18:00Z,         2027-03-30T08:45+01:00",
    "Good Friday,                       2027-03-26T12:00Z,         2027-03-30T08:45+01:00",
    "summer: 08:00 in UTC is open,      2027-06-08T08:00Z,         2027-06-08T09:00+01:00",
    "a declared holiday,                2027-06-09T12:00+01:00,    2027-06-10T08:45+01:00",
    "midnight at a working day's start, 2027-02-02T00:00Z,         2027-02-02T08:45Z"
  })
  void offices_open_next(String when, OffsetDateTime at, OffsetDateTime open) {
    assertThat(time.whenOpen(at.toInstant())).isEqualTo(open.toInstant());
    assertThat(time.officeOpen(at.toInstant())).isEqualTo(at.isEqual(open));
  }

  @ParameterizedTest(name = "{1} after {0}")
  @CsvSource({
    "2027-02-06T11:00:01Z,     0, 2027-02-06T11:00:01Z",
    "2027-02-06T11:00:01Z,     1, 2027-02-08T11:00:01Z",
    "2027-03-25T23:30Z,        1, 2027-03-30T23:30+01:00",
    "2027-10-29T12:00+01:00,   1, 2027-11-01T12:00Z",
    "2027-06-08T00:15+01:00,   1, 2027-06-10T00:15+01:00"
  })
  void working_days_keep_the_time_of_day(OffsetDateTime from, int days, OffsetDateTime to) {
    assertThat(time.afterWorkingDays(from.toInstant(), days)).isEqualTo(to.toInstant());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "all of it in office hours,        2027-02-01T08:45Z, 2027-02-01T17:00Z, ,",
    "until a moment after closing,     2027-02-01T09:00Z, 2027-02-01T17:01Z, 2027-02-01T17:00Z, 2027-02-01T17:01Z",
    "from a moment before opening,     2027-02-01T08:44Z, 2027-02-01T12:00Z, 2027-02-01T08:44Z, 2027-02-01T08:45Z",
    "one night,                        2027-02-01T12:00Z, 2027-02-02T12:00Z, 2027-02-01T17:00Z, 2027-02-02T08:45Z",
    "a night up to the next closing,   2027-02-01T12:00Z, 2027-02-02T17:00Z, 2027-02-01T17:00Z, 2027-02-02T08:45Z",
    "a weekend,                        2027-02-05T16:00Z, 2027-02-08T10:00Z, 2027-02-05T16:30Z, 2027-02-08T08:45Z",
    "within a Saturday,                2027-02-06T10:00Z, 2027-02-06T17:00Z, 2027-02-06T10:00Z, 2027-02-06T17:00Z",
    "a declared holiday,               2027-06-09T10:00+01:00, 2027-06-09T11:00+01:00, 2027-06-09T10:00+01:00, 2027-06-09T11:00+01:00",
    "nothing,                          2027-02-06T10:00Z, 2027-02-06T10:00Z, ,"
  })
  void the_closed_part_of_a_time_is_told(
      String when,
      OffsetDateTime from,
      OffsetDateTime until,
      OffsetDateTime first,
      OffsetDateTime last) {
    var span = time.closedWithin(from.toInstant(), until.toInstant());

    if (first == null) {
      assertThat(span).isEmpty();
    } else {
      assertThat(span).contains(new ClosedTimes.Span(first.toInstant(), last.toInstant()));
    }
  }

  @Test
  void working_days_are_not_counted_back() {
    assertThatThrownBy(() -> time.afterWorkingDays(Instant.EPOCH, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "8:45|17:00|16:30|The setting complexcase.office-hours.open is \"8:45\"; it must be a time of day such as '08:45', in quotes.",
        "08:45|1020|16:30|The setting complexcase.office-hours.close is \"1020\"; it must be a time of day such as '08:45', in quotes.",
        "08:45|17:00|24:00|The setting complexcase.office-hours.friday-close is \"24:00\"; it must be a time of day such as '08:45', in quotes.",
        "08:45|08:45|16:30|The setting complexcase.office-hours.close is \"08:45\"; it must be later than offices open, 08:45.",
        "08:45|17:00|08:00|The setting complexcase.office-hours.friday-close is \"08:00\"; it must be later than offices open, 08:45."
      })
  void office_hours_nobody_understands_are_refused_at_the_start(
      String open, String close, String fridayClose, String sentence) {
    assertThatThrownBy(() -> new OfficeHours(open, close, fridayClose))
        .isInstanceOf(BadSetting.class)
        .hasMessage(sentence);
  }
}

package uk.complexcase.clock.timescales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import uk.complexcase.procedure.models.ModelsFixture;

/** Due instants, warnings and their explanation. */
class ReckonerTest {

  private final WorkingDays days = new WorkingDays(new ComputedHolidays());
  private final Reckoner reckoner = new Reckoner(days);

  /** Panels are on days of a calendar and no timescale, so their rows are not here. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(resources = "scenario-deadlines.csv", delimiter = '|', numLinesToSkip = 1)
  void a_clock_of_the_table_is_due_as_the_scenario_says(
      String scenario, String clock, String code, OffsetDateTime origin, OffsetDateTime due) {
    var timescale = new Timescales(ModelsFixture.delivered()).inForce(new TimescaleCode(code));

    var reckoning =
        reckoner.reckon(
            timescale.rule(), timescale.amount(), timescale.warnings(), origin.toInstant());

    assertThat(reckoning.due()).isEqualTo(due.toInstant());
  }

  /** Warnings of the procedure: rule 9 of its calendar, and what the scenarios say of them. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "strategy-discussion, 2027-03-27T22:10:00Z, 2027-03-28T16:10:00Z",
    "strategy-minutes,    2027-03-28T14:00:00Z, 2027-03-29T10:00:00Z",
    "police-protection,   2027-03-27T22:10:00Z, 2027-03-29T22:10:00Z 2027-03-30T16:10:00Z",
    "return-home-interview, 2027-03-27T23:15:00Z, 2027-03-29T23:15:00Z 2027-03-30T17:15:00Z",
    "referral-decision,   2027-03-25T15:30:00Z, 2027-03-30T07:45:00Z",
    "initial-conference,  2026-12-14T16:30:00Z, 2026-12-24T08:45:00Z 2027-01-07T08:45:00Z",
    "age-18,              2011-06-13T23:00:00Z, 2028-12-14T00:00:00Z"
  })
  void a_clock_of_the_table_warns_as_the_procedure_says(
      String code, Instant origin, String warnings) {
    var timescale = new Timescales(ModelsFixture.delivered()).inForce(new TimescaleCode(code));

    var reckoning =
        reckoner.reckon(timescale.rule(), timescale.amount(), timescale.warnings(), origin);

    assertThat(reckoning.warnings()).extracting(Instant::toString).containsExactly(words(warnings));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "calendar-edges.csv", delimiter = '|', numLinesToSkip = 1)
  void the_calendar_is_kept_at_its_edges(
      String edge, OffsetDateTime origin, Rule rule, int amount, OffsetDateTime due) {
    var reckoning = reckoner.reckon(rule, amount, List.of(), origin.toInstant());

    assertThat(reckoning.due()).isEqualTo(due.toInstant());
  }

  @Test
  void an_age_warns_months_before_and_does_not_tell_the_day_of_birth() {
    var reckoning =
        reckoner.reckon(Rule.AGE, 18, List.of("6m"), Instant.parse("2011-06-13T23:00:00Z"));

    assertThat(reckoning.warnings()).containsExactly(Instant.parse("2028-12-14T00:00:00Z"));
    assertThat(reckoning.explanation()).isEqualTo("18 years of age: due Thu 14 Jun 2029 00:00.");
  }

  @ParameterizedTest
  @CsvSource({
    "2025, '2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26'",
    "2026, '2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28'",
    "2027, '2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28'",
    "2028, '2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26'"
  })
  void the_weekdays_off_are_the_bank_holidays_of_england_and_wales(int year, String expected) {
    var off = days.skipped(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));

    assertThat(off).extracting(day -> day.day().toString()).containsExactly(expected.split(" "));
  }

  @ParameterizedTest(name = "{0} {1} from {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "WORKING_DAYS|1|2027-03-26T15:30Z|Started Fri 26 Mar 2027 15:30. 1 working day, skipping Good Friday 26 March and"
            + " Easter Monday 29 March: due Tue 30 Mar 2027 17:00.",
        "WORKING_DAYS|1|2027-02-01T10:15Z|Started Mon 1 Feb 2027 10:15. 1 working day: due Tue 2 Feb 2027 17:00.",
        "WORKING_DAYS|2|2027-12-24T10:15Z|Started Fri 24 Dec 2027 10:15. 2 working days, skipping Christmas Day"
            + " (substitute) 27 December and Boxing Day (substitute) 28 December: due Thu 30 Dec 2027 17:00.",
        "ELAPSED_HOURS|24|2027-03-27T22:10Z|Started Sat 27 Mar 2027 22:10. 24 hours without pause, while the clocks go"
            + " forward by an hour: due Sun 28 Mar 2027 23:10.",
        "ELAPSED_HOURS|1|2027-02-01T10:15Z|Started Mon 1 Feb 2027 10:15. 1 hour without pause: due Mon 1 Feb 2027 11:15.",
        "CALENDAR_MONTHS|3|2027-03-17T12:00Z|Started Wed 17 Mar 2027 12:00. 3 calendar months: due Thu 17 Jun 2027 17:00.",
        "CALENDAR_MONTHS|1|2027-04-16T11:00Z|Started Fri 16 Apr 2027 12:00. 1 calendar month end on Sun 16 May 2027,"
            + " pulled back to the working day before it: due Fri 14 May 2027 17:00."
      })
  void the_computation_is_told_in_a_sentence(
      Rule rule, int amount, OffsetDateTime origin, String sentence) {
    assertThat(reckoner.reckon(rule, amount, List.of(), origin.toInstant()).explanation())
        .isEqualTo(sentence);
  }

  @ParameterizedTest(name = "{0} {1}, {2}")
  @CsvSource({
    "ELAPSED_HOURS, 24, '18h', 2027-02-02T04:15:00Z",
    "ELAPSED_HOURS, 72, '48h 66h', 2027-02-03T10:15:00Z 2027-02-04T04:15:00Z",
    "ELAPSED_HOURS, 24, '24h 30h', ''",
    "ELAPSED_HOURS, 4, 'half', 2027-02-01T12:15:00Z",
    "WORKING_DAYS, 1, 'half last-day', 2027-02-02T08:45:00Z",
    "WORKING_DAYS, 5, 'last-day half', 2027-02-04T08:45:00Z 2027-02-08T08:45:00Z",
    "CALENDAR_MONTHS, 3, 'half last-day', 2027-03-17T08:45:00Z 2027-04-30T07:45:00Z"
  })
  void warnings_come_before_the_due_time_and_in_order(
      Rule rule, int amount, String warnings, String expected) {
    var reckoning =
        reckoner.reckon(
            rule, amount, List.of(warnings.split(" ")), Instant.parse("2027-02-01T10:15:00Z"));

    assertThat(reckoning.warnings()).extracting(Instant::toString).containsExactly(words(expected));
  }

  @Test
  void a_warning_nobody_understands_is_refused() {
    assertThatThrownBy(() ->
            reckoner.reckon(
                Rule.ELAPSED_HOURS, 24, List.of("soon"), Instant.parse("2027-02-01T10:15:00Z")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Not a warning: soon");
  }

  private static String[] words(String text) {
    return text.isEmpty() ? new String[0] : text.split(" ");
  }
}

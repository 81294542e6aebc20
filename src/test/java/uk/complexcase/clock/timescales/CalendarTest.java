package uk.complexcase.clock.timescales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.timescales.CalendarDay.Declared;
import uk.complexcase.clock.timescales.HolidayChange.Done;
import uk.complexcase.clock.timescales.HolidayChange.Refused;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.procedure.ProcedureModels;

/** The calendar of bank holidays as people keep it, on both databases. */
class CalendarTest {

  private static final TimescaleCode DECISION = new TimescaleCode("referral-decision");
  private static final TimescaleCode ASSESSMENT = new TimescaleCode("assessment");
  private static final PractitionerId ADMINISTRATOR = new PractitionerId("administrator");
  private static final LocalDate ROYAL = LocalDate.of(2027, 2, 2);

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  @Import({
    StoredDeadlines.class,
    ClosingDeadlines.class,
    MissedDeadlines.class,
    DeclaredHolidays.class,
    ReadLists.class,
    CalendarChanges.class,
    Recomputing.class,
    DeadlineRows.class,
    DeadlineJournal.class,
    Moving.class,
    Reckoners.class,
    Timescales.class,
    HolidayOverrides.class
  })
  @RecordApplicationEvents
  @Transactional
  abstract static class Behaviour {

    @Autowired DeadlineRegister register;
    @Autowired BankHolidays holidays;
    @Autowired HolidayLists lists;
    @Autowired CalendarChanges changes;
    @Autowired HolidayOverrides overrides;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationEvents events;
    @MockitoBean ProcedureModels models;
    @MockitoBean AuditLog audit;
    @MockitoBean PeopleDirectory people;

    private final ClockSubject contact = ClockSubject.of(new ContactRef(References.fresh("R")));

    @BeforeEach
    void the_timescales_in_force() {
      clock.moveTo(TestClock.START);
      given(models.tableRows("timescales"))
          .willReturn(
              List.of(
                  row("referral-decision", "WORKING_DAYS", "1"),
                  row("assessment", "WORKING_DAYS", "45"),
                  row("strategy-discussion", "ELAPSED_HOURS", "24"),
                  row("review", "CALENDAR_MONTHS", "1")));
    }

    @Test
    void a_year_lists_its_bank_holidays_in_order_with_who_declared_what() {
      assertThat(holidays.year(2026))
          .extracting(day -> day.day() + " " + day.name())
          .containsExactly(
              "2026-01-01 New Year's Day",
              "2026-04-03 Good Friday",
              "2026-04-06 Easter Monday",
              "2026-05-04 Early May Bank Holiday",
              "2026-05-25 Spring Bank Holiday",
              "2026-08-31 Summer Bank Holiday",
              "2026-12-25 Christmas Day",
              "2026-12-28 Boxing Day (substitute)");
      var may = LocalDate.of(2027, 5, 3);
      declare(ROYAL, true, "Royal holiday");
      clock.advance(Duration.ofMinutes(1));
      declare(may, false, "Moved to 7 May");

      assertThat(holidays.year(2027))
          .contains(
              new CalendarDay(
                  ROYAL, true, "Royal holiday", null, new Declared(ADMINISTRATOR, TestClock.START)),
              new CalendarDay(
                  may,
                  false,
                  "Moved to 7 May",
                  "Early May Bank Holiday",
                  new Declared(ADMINISTRATOR, TestClock.START.plusSeconds(60))))
          .hasSize(9);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
        delimiter = '|',
        value = {
          "2027-02-06|true|X|DAY|6 February 2027 is on a weekend, which is never a working day; use the weekday kept instead",
          "2026-01-30|true|X|DAY|30 January 2026 is more than a year past; check the year",
          "2032-02-02|true|X|DAY|2 February 2032 is more than five years ahead; check the year",
          "2027-02-02|true|' '|NAME|Say what the day is called",
          "2027-03-26|false|' '|NAME|Say why it is no bank holiday",
          "2027-02-02|true|=X|NAME|The name begins with =, which a spreadsheet would run as a formula",
          "2027-03-26|true|X|DAY|26 March 2027 is a bank holiday already: Good Friday",
          "2027-02-02|false|X|DAY|2 February 2027 is no bank holiday, so there is nothing to take away"
        })
    void a_declaration_that_makes_no_sense_is_refused_and_nothing_changes(
        LocalDate day, boolean holiday, String name, HolidayChange.Field field, String sentence) {
      assertThat(holidays.declare(day, holiday, name, ADMINISTRATOR))
          .isEqualTo(new Refused(field, sentence));
      assertThat(overrides.all()).isEmpty();
      assertThat(overrides.lastChange()).isEmpty();
    }

    @Test
    void a_declared_day_is_refused_again_but_may_be_called_otherwise() {
      declare(ROYAL, true, "Royal holiday");
      var decision = register.open(DECISION, contact, TestClock.START);

      assertThat(holidays.declare(ROYAL, true, "Royal holiday", ADMINISTRATOR))
          .isInstanceOf(Refused.class);
      assertThat(holidays.declare(ROYAL, true, "Coronation", ADMINISTRATOR)).isEqualTo(new Done(0));

      var renamed = register.find(decision.id()).orElseThrow();
      assertThat(renamed.due()).isEqualTo(decision.due());
      assertThat(renamed.explanation()).contains("skipping Coronation 2 February");
      assertThat(register.historyOf(decision.id())).hasSize(1);
      assertThat(events.stream(DeadlineChanged.class)).isEmpty();
    }

    @Test
    void a_declaration_withdrawn_lets_the_computed_calendar_hold_again_and_the_clocks_follow() {
      var opened = register.open(DECISION, contact, TestClock.START);
      declare(ROYAL, true, "Royal holiday");

      assertThat(holidays.withdraw(ROYAL, ADMINISTRATOR)).isEqualTo(new Done(1));

      assertThat(register.find(opened.id())).contains(opened);
      assertThat(register.historyOf(opened.id()))
          .last()
          .extracting(DeadlineChange::by, DeadlineChange::reason)
          .containsExactly(
              ADMINISTRATOR, "What was declared of 2 February 2027 was withdrawn: Royal holiday");
      verify(audit).act(ADMINISTRATOR, "BANK_HOLIDAY_WITHDRAWN", "2027-02-02", "Royal holiday");
      assertThat(holidays.withdraw(ROYAL, ADMINISTRATOR))
          .isEqualTo(
              new Refused(
                  HolidayChange.Field.DAY, "Nothing is declared of 2 February 2027 any more"));
    }

    @Test
    void a_list_says_beforehand_how_many_clocks_it_will_move_and_then_moves_them() {
      var decision = register.open(DECISION, contact, TestClock.START);
      var assessment = register.open(ASSESSMENT, contact, TestClock.START);
      var review =
          register.open(
              new TimescaleCode("review"), contact, Instant.parse("2027-01-02T10:00:00Z"));
      var hours = register.open(new TimescaleCode("strategy-discussion"), contact, TestClock.START);
      register.open(DECISION, contact.part("met"), TestClock.START);
      register.meet(DECISION, contact.part("met"), TestClock.START);
      var list = bytes("date,what,name\n2027-02-02,holiday,Royal holiday");

      var seen = (ListReading.Preview) lists.read(list);
      assertThat(seen.moving()).isEqualTo(3);
      assertThat(register.find(decision.id())).contains(decision);

      assertThat(lists.takeIn(list, seen.mark(), ADMINISTRATOR))
          .isEqualTo(new ListReading.TakenIn(1, 3));
      assertThat(due(decision)).isEqualTo(Instant.parse("2027-02-03T17:00:00Z"));
      assertThat(due(assessment)).isEqualTo(assessment.due().plus(Duration.ofDays(1)));
      assertThat(due(review)).isEqualTo(Instant.parse("2027-02-01T17:00:00Z"));
      assertThat(due(hours)).isEqualTo(hours.due());
      assertThat(due(register.find(DECISION, contact.part("met")).orElseThrow()))
          .isEqualTo(decision.due());
    }

    @Test
    void days_that_cancel_each_other_out_move_no_clock_but_its_warnings_and_explanation_follow() {
      var opened = register.open(ASSESSMENT, contact, Instant.parse("2027-03-01T10:00:00Z"));
      var list =
          bytes("date,what,name\n2027-03-02,holiday,Royal\n2027-05-03,no-holiday,Moved to March");

      var taken =
          lists.takeIn(list, ((ListReading.Preview) lists.read(list)).mark(), ADMINISTRATOR);

      assertThat(taken).isEqualTo(new ListReading.TakenIn(2, 0));
      var after = register.find(opened.id()).orElseThrow();
      assertThat(after.due()).isEqualTo(opened.due());
      assertThat(after.warnings()).isNotEqualTo(opened.warnings());
      assertThat(after.explanation()).contains("Royal 2 March").doesNotContain("Early May");
      assertThat(events.stream(DeadlineChanged.class).map(DeadlineChanged::id))
          .containsExactly(opened.id());
      assertThat(register.historyOf(opened.id())).hasSize(1);
    }

    @Test
    void more_clocks_than_one_batch_are_all_moved_and_each_tells_it() {
      int many = Recomputing.BATCH + 3;
      IntStream.range(0, many)
          .forEach(n -> register.open(DECISION, contact.part("n" + n), TestClock.START));

      assertThat(holidays.declare(ROYAL, true, "Royal holiday", ADMINISTRATOR))
          .isEqualTo(new Done(many));

      assertThat(register.ofOwner(contact.owner()))
          .extracting(Deadline::due)
          .containsOnly(Instant.parse("2027-02-03T17:00:00Z"));
      assertThat(events.stream(DeadlineChanged.class)).hasSize(many);
      assertThat(
              jdbc.sql("select count(*) from deadline_change where what = 'DUE'")
                  .query(Integer.class)
                  .single())
          .isEqualTo(many);
    }

    @Test
    void a_clock_opened_by_the_old_calendar_while_it_changed_is_found_within_the_hour() {
      var opened = register.open(DECISION, contact, TestClock.START);
      changes.settle();
      assertThat(due(opened)).isEqualTo(opened.due());
      // as if this clock's opening had not been committed when the day was declared
      overrides.put(
          List.of(new HolidayOverrides.Known(ROYAL, true, "Royal holiday", ADMINISTRATOR, null)),
          TestClock.START);
      overrides.changed(
          new HolidayOverrides.LastChange(TestClock.START, ADMINISTRATOR, "Royal holiday"));

      clock.advance(Duration.ofHours(1));
      changes.settle();
      assertThat(due(opened)).isEqualTo(opened.due());

      clock.advance(Duration.ofSeconds(-1));
      changes.settle();
      assertThat(due(opened)).isEqualTo(Instant.parse("2027-02-03T17:00:00Z"));
      assertThat(register.historyOf(opened.id()))
          .last()
          .extracting(DeadlineChange::by, DeadlineChange::reason)
          .containsExactly(ADMINISTRATOR, "Royal holiday");
    }

    private void declare(LocalDate day, boolean holiday, String name) {
      assertThat(holidays.declare(day, holiday, name, ADMINISTRATOR)).isInstanceOf(Done.class);
    }

    private Instant due(Deadline deadline) {
      return register.find(deadline.id()).orElseThrow().due();
    }

    private static byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> row(String code, String rule, String amount) {
      return Map.of(
          "code", code,
          "label", code,
          "clause", "TCS-41",
          "rule", rule,
          "amount", amount,
          "warnings", "half",
          "hardness", "STATUTORY",
          "responsible", "mash-manager",
          "source", "local default");
    }
  }
}

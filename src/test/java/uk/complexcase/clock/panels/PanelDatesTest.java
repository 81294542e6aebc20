package uk.complexcase.clock.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.panels.PanelDates.Changed;
import uk.complexcase.clock.timescales.WorkingTime;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.fixtures.RoomsBelow;

/** When the panel meets, on both databases: by rule, moved and called off. */
class PanelDatesTest {

  private static final PractitionerId CHAIR = new PractitionerId("panel.chair");
  private static final YearMonth MAY = YearMonth.of(2027, 5);

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  /** The calendar and the working days it counts by. */
  @TestConfiguration(proxyBeanMethods = false)
  @ComponentScan(basePackageClasses = PanelDates.class)
  @Import(RoomsBelow.class)
  static class Calendar {}

  @Import(Calendar.class)
  @Transactional
  abstract static class Behaviour {

    @Autowired PanelDates dates;
    @Autowired PanelChanges changes;
    @Autowired WorkingTime working;
    @Autowired AuditLog audit;
    @Autowired TestClock clock;

    @BeforeEach
    void isApril() {
      clock.moveTo(instant("2027-04-01T09:00"));
    }

    @ParameterizedTest
    @CsvSource({
      // the scenarios: the papers for the panel of the same day or the next cannot be sent
      "2026-12-16T10:00, 2027-01-20",
      "2027-03-26T12:00, 2027-04-21",
      "2027-04-29T10:00, 2027-05-19",
      "2027-06-15T15:00, 2027-07-21",
      // 17:00 of the cut-off is in time, a minute later is not
      "2027-05-12T17:00, 2027-05-19",
      "2027-05-12T17:01, 2027-06-16",
      // Good Friday and Easter Monday are no working days: the cut-off is nine days before
      "2028-04-10T17:00, 2028-04-19",
      "2028-04-11T09:00, 2028-05-17"
    })
    void a_case_is_brought_to_the_first_panel_whose_papers_can_still_be_sent(
        String decided, LocalDate panel) {
      assertThat(dates.next(instant(decided))).isEqualTo(panel);
    }

    @Test
    void a_moved_panel_takes_its_papers_with_it_and_a_later_change_holds() {
      assertThat(dates.move(MAY, LocalDate.of(2027, 5, 26), "No quorum", CHAIR))
          .isInstanceOfSatisfying(
              Changed.Done.class, done -> assertThat(done.panel().on()).isEqualTo("2027-05-26"));

      assertThat(dates.next(instant("2027-05-13T10:00"))).isEqualTo("2027-05-26");
      assertThat(dates.on(LocalDate.of(2027, 5, 26)).month()).isEqualTo(MAY);
      assertThat(dates.of(MAY).papersUntil()).isEqualTo(instant("2027-05-19T17:00"));

      dates.move(MAY, LocalDate.of(2027, 5, 19), "It can meet after all", CHAIR);

      assertThat(dates.of(MAY).moved()).isFalse();
      assertThat(dates.next(instant("2027-05-13T10:00"))).isEqualTo("2027-06-16");
    }

    @Test
    void a_panel_moved_into_the_next_month_is_still_found_by_whoever_decides_then() {
      dates.move(MAY, LocalDate.of(2027, 6, 14), "The room is flooded", CHAIR);

      assertThat(dates.next(instant("2027-06-01T10:00"))).isEqualTo("2027-06-14");
      assertThat(dates.on(LocalDate.of(2027, 6, 14)).month()).isEqualTo(MAY);
    }

    @Test
    void a_panel_that_is_called_off_hears_nobody() {
      dates.callOff(MAY, "Too few agencies", CHAIR);

      assertThat(dates.of(MAY).calledOff()).isTrue();
      assertThat(dates.next(instant("2027-04-29T10:00"))).isEqualTo("2027-06-16");
    }

    @Test
    void a_panel_on_a_bank_holiday_is_named_as_such_and_none_is_moved_onto_one() {
      var refused = dates.move(MAY, LocalDate.of(2027, 5, 31), "Why not", CHAIR);

      assertThat(refused)
          .isEqualTo(
              new Changed.Refused("to", "That day is Spring Bank Holiday; enter a working day"));
      assertThat(dates.of(MAY).holiday()).isEmpty();
      var mondays =
          new KeptPanelDates(
              new PanelSettings(DayOfWeek.MONDAY, 1, 5, 1, PanelSettings.Hears.BY_LEVEL),
              changes,
              working,
              audit,
              clock);
      assertThat(mondays.of(MAY).holiday()).isEqualTo("Early May Bank Holiday");
    }

    @ParameterizedTest
    @CsvSource({"2027-03-31, to", "2027-05-22, to", "2027-06-16, to", "2027-07-01, to"})
    void a_day_gone_by_a_weekend_another_panels_day_or_months_away_is_refused(
        LocalDate to, String field) {
      assertThat(dates.move(MAY, to, "Because", CHAIR))
          .isInstanceOfSatisfying(
              Changed.Refused.class, no -> assertThat(no.field()).isEqualTo(field));
    }

    @Test
    void a_change_needs_a_reason() {
      assertThat(dates.callOff(MAY, " ", CHAIR))
          .isEqualTo(new Changed.Refused("reason", "Write why"));
      assertThat(dates.of(MAY).calledOff()).isFalse();
    }
  }

  private static Instant instant(String london) {
    return LocalDateTime.parse(london).atZone(LondonTime.ZONE).toInstant();
  }
}

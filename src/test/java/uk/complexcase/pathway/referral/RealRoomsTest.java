package uk.complexcase.pathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.complexcase.pathway.referral.ReferralRoom.REFERRER;
import static uk.complexcase.pathway.referral.ReferralRoom.SCREENER;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.work.tasks.TaskDesk;

/**
 * The referral room on the real rooms below it: the deadlines of the scenarios S01 to S04, on both
 * databases.
 */
class RealRoomsTest {

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  /** This room and those it stands on, without the web, the engine and the task desk. */
  @TestConfiguration(proxyBeanMethods = false)
  @Import(JacksonAutoConfiguration.class)
  @ComponentScan(
      basePackages = {
        "uk.complexcase.pathway.referral",
        "uk.complexcase.cases.casefile",
        "uk.complexcase.clock.timescales",
        "uk.complexcase.procedure.models",
        "uk.complexcase.foundation.people",
        "uk.complexcase.foundation.security",
        "uk.complexcase.foundation.audit"
      },
      excludeFilters = {
        @Filter(type = FilterType.REGEX, pattern = ".*\\.(web|process)\\..*"),
        @Filter(type = FilterType.REGEX, pattern = ".*(Test|Command|ReferralRoom)(\\$.*)?")
      })
  static class Rooms {}

  @Import(Rooms.class)
  @Transactional
  abstract static class Behaviour {

    @Autowired ReferralDesk desk;
    @Autowired DeadlineRegister deadlines;
    @Autowired OpeningAssessments openingAssessments;
    @Autowired EarlierContacts earlier;
    @Autowired ContactChildren children;
    @Autowired TestClock clock;
    @MockitoBean TaskDesk tasks;

    @Test
    void s01_one_child_on_a_monday_morning() {
      var ref = sentAt("2027-02-01T10:15:00Z", Referrals.about("Child A1"));

      assertThat(due("referral-decision", ClockSubject.of(ref))).isEqualTo("2027-02-02 17:00");
      assertThat(assessmentDue(ref)).isEqualTo("2027-04-07 17:00");
    }

    @Test
    void s02_one_child_on_a_friday_afternoon() {
      var ref = sentAt("2027-02-26T16:40:00Z", Referrals.about("Child B1"));

      assertThat(due("referral-decision", ClockSubject.of(ref))).isEqualTo("2027-03-01 17:00");
      assertThat(assessmentDue(ref)).isEqualTo("2027-05-05 17:00");
    }

    @Test
    void s03_phoned_first_and_sent_online_after() {
      var called = Referrals.about("Child C1").afterCallAt(Instant.parse("2026-12-14T09:20:00Z"));
      var ref = sentAt("2026-12-14T10:05:00Z", called);

      assertThat(due("referral-decision", ClockSubject.of(ref))).isEqualTo("2026-12-15 17:00");
      assertThat(assessmentDue(ref)).isEqualTo("2027-02-18 17:00");
    }

    @Test
    void s04_five_children_before_good_friday() {
      var ref =
          sentAt(
              "2027-03-25T15:30:00Z",
              Referrals.about("Child D1", "Child D2", "Child D3", "Child D4", "Child D5"));

      assertThat(due("referral-decision", ClockSubject.of(ref))).isEqualTo("2027-03-30 17:00");
      assertThat(due("group-to-cs-team", ClockSubject.of(ref))).isEqualTo("2027-03-26 15:30");
      assertThat(assessmentDue(ref)).isEqualTo("2027-06-02 17:00");
      assertThat(openingAssessments.open(ref)).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void a_child_told_of_again_by_another_organisation_counts_twice_from_two_sources() {
      sentAt("2027-02-01T10:15:00Z", Referrals.about("Child A1"));
      clock.moveTo(Instant.parse("2027-02-03T10:15:00Z"));
      var again =
          desk.submit(
                  SCREENER,
                  Referrals.about("Child A1").mars(),
                  Channel.ONLINE,
                  UUID.randomUUID().toString())
              .contact();

      var counts = earlier.count(again);

      assertThat(counts.lifetime()).isEqualTo(2);
      assertThat(counts.sourcesInWindow()).isEqualTo(2);
    }

    private ContactRef sentAt(String instant, Referrals referral) {
      clock.moveTo(Instant.parse(instant));
      return desk.submit(REFERRER, referral.mars(), Channel.ONLINE, UUID.randomUUID().toString())
          .contact();
    }

    private String assessmentDue(ContactRef ref) {
      var assessment = openingAssessments.open(ref).getFirst();
      var file = children.findByContactRefOrderByPosition(ref.value()).getFirst().file();
      return due("child-and-family-assessment", ClockSubject.of(file).part(assessment));
    }

    private String due(String code, ClockSubject subject) {
      return deadlines
          .find(new TimescaleCode(code), subject)
          .map(Deadline::due)
          .map(due -> due.atZone(LondonTime.ZONE).toLocalDateTime().toString().replace('T', ' '))
          .orElse("no clock");
    }
  }
}

package uk.complexcase.foundation.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.TestEntityManager;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.shared.PractitionerId;

/** Who stands in for whom, on both databases. */
class CoverTest {

  private static final Instant NOW = TestClock.START;
  private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);
  private static final PractitionerId PLANNER = new PractitionerId("planner");

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  @Import({
    RegisteredPeople.class,
    StoredCover.class,
    StoredRota.class,
    StoredAbsences.class,
    StandIns.class,
    DutyRows.class,
    AbsenceRows.class
  })
  @Transactional
  abstract static class Behaviour {

    @Autowired PeopleRegister register;
    @Autowired Cover cover;
    @Autowired Rota rota;
    @Autowired Absences absences;
    @Autowired TestClock clock;
    @Autowired TestEntityManager entities;
    @MockitoBean AuditLog audit;

    @BeforeEach
    void people() {
      clock.moveTo(NOW);
      person("ada", Role.CSC_ONCALL_SENIOR);
      person("ben", Role.CSC_ONCALL_SENIOR);
      person("cyn", Role.CSC_TEAM_MANAGER);
      person("dee", Role.CSC_SERVICE_MANAGER);
      person("eve", Role.MASH_SCREENER);
    }

    @Test
    void the_rota_names_who_is_on_call_from_the_first_instant_to_before_the_last() {
      onCall("ben", NOW, NOW.plus(Duration.ofHours(8)));
      onCall("ada", NOW.plus(Duration.ofHours(4)), NOW.plus(Duration.ofHours(12)));

      assertThat(onCallAt(NOW)).containsExactly("ben");
      assertThat(onCallAt(NOW.plus(Duration.ofHours(4)))).containsExactly("ada", "ben");
      assertThat(onCallAt(NOW.plus(Duration.ofHours(8)))).containsExactly("ada");
      assertThat(onCallAt(NOW.plus(Duration.ofHours(12)))).isEmpty();
      assertThat(cover.onCall(Role.EDT, NOW)).isEmpty();
    }

    @Test
    void who_left_gave_the_role_up_or_fell_ill_since_the_rota_was_written_is_not_on_call() {
      onCall("ada", NOW, NOW.plus(Duration.ofDays(3)));
      onCall("ben", NOW, NOW.plus(Duration.ofDays(3)));
      away("ben", TODAY.plusDays(1), TODAY.plusDays(1), "dee");
      assertThat(onCallAt(NOW.plus(Duration.ofDays(1)))).containsExactly("ada", "dee");

      register.leave(new PractitionerId("ada"));
      entities.flush();
      assertThat(onCallAt(NOW)).containsExactly("ben");

      person("ben", Role.CSC_TEAM_MANAGER);
      assertThat(onCallAt(NOW)).isEmpty();
    }

    @Test
    void those_who_hold_the_role_and_are_there_answer_for_it_with_the_deputies_of_the_others() {
      person("cob", Role.CSC_TEAM_MANAGER);
      away("cyn", TODAY.plusDays(1), TODAY.plusDays(2), "eve");

      assertThat(answering(Role.CSC_TEAM_MANAGER, TODAY)).containsExactly("cob", "cyn");
      assertThat(answering(Role.CSC_TEAM_MANAGER, TODAY.plusDays(1))).containsExactly("cob", "eve");
      assertThat(answering(Role.CSC_TEAM_MANAGER, TODAY.plusDays(2))).containsExactly("cob", "eve");
      assertThat(answering(Role.CSC_TEAM_MANAGER, TODAY.plusDays(3))).containsExactly("cob", "cyn");
    }

    @Test
    void a_deputy_who_is_a_colleague_in_the_role_is_named_once() {
      person("cob", Role.CSC_TEAM_MANAGER);
      away("cyn", TODAY, TODAY, "cob");

      assertThat(answering(Role.CSC_TEAM_MANAGER, TODAY)).containsExactly("cob");
    }

    @Test
    void an_away_deputys_own_deputy_is_followed() {
      away("cyn", TODAY, TODAY.plusDays(4), "eve");
      away("eve", TODAY, TODAY, "ada");

      assertThat(answering(Role.CSC_TEAM_MANAGER, TODAY)).containsExactly("ada");
      assertThat(answering(Role.CSC_TEAM_MANAGER, TODAY.plusDays(1))).containsExactly("eve");
    }

    @Test
    void deputies_in_a_circle_leave_nobody_so_the_deputy_role_answers() {
      away("cyn", TODAY, TODAY, "eve");
      away("eve", TODAY, TODAY, "cyn");

      assertThat(answering(Role.CSC_TEAM_MANAGER, TODAY)).containsExactly("dee");
    }

    @Test
    void
        a_vacant_role_is_answered_for_up_the_line_and_nobody_is_there_only_when_the_line_is_empty() {
      assertThat(answering(Role.CSC_SOCIAL_WORKER, TODAY)).containsExactly("cyn");
      assertThat(answering(Role.CS_SOCIAL_WORKER, TODAY)).containsExactly("dee");
      assertThat(answering(Role.CSC_HEAD_OF_SERVICE, TODAY)).containsExactly("ada", "ben");

      List.of("ada", "ben", "cyn", "dee", "eve")
          .forEach(id -> register.leave(new PractitionerId(id)));
      entities.flush();
      assertThat(answering(Role.CSC_SOCIAL_WORKER, TODAY)).isEmpty();
    }

    @Test
    void each_of_several_people_who_is_away_has_their_deputy_in_their_place() {
      away("cyn", TODAY, TODAY, "eve");
      var noon = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
      var asked =
          List.of(
              new PractitionerId("dee"), new PractitionerId("cyn"), new PractitionerId("nobody"));

      assertThat(ids(cover.present(asked, noon))).containsExactly("dee", "eve");
    }

    @Test
    void where_everybody_in_line_is_away_whoever_holds_the_role_answers_on_leave() {
      away("ada", TODAY, TODAY, "ben");
      away("ben", TODAY, TODAY, "ada");
      away("dee", TODAY, TODAY, "cyn");
      away("cyn", TODAY, TODAY, "eve");
      away("eve", TODAY, TODAY, "dee");

      assertThat(answering(Role.CSC_HEAD_OF_SERVICE, TODAY)).containsExactly("ada", "ben");
    }

    @Test
    void the_day_that_counts_is_londons() {
      away("cyn", LocalDate.of(2027, 6, 9), LocalDate.of(2027, 6, 9), "eve");

      assertThat(ids(cover.answering(Role.CSC_TEAM_MANAGER, Instant.parse("2027-06-08T22:59:59Z"))))
          .containsExactly("cyn");
      assertThat(ids(cover.answering(Role.CSC_TEAM_MANAGER, Instant.parse("2027-06-08T23:00:00Z"))))
          .containsExactly("eve");
    }

    @Test
    void a_duty_that_makes_no_sense_is_refused_with_a_sentence_and_nothing_changes() {
      var hour = Duration.ofHours(1);
      assertThat(refusal("ada", NOW.plus(hour), NOW.plus(hour)))
          .isEqualTo("The duty must end after it starts");
      assertThat(refusal("ada", NOW.minus(hour), NOW))
          .isEqualTo("This time is over; enter a duty that has not ended yet");
      assertThat(refusal("ada", NOW.plus(Duration.ofDays(367)), NOW.plus(Duration.ofDays(368))))
          .contains("more than a year ahead");
      assertThat(refusal("ada", NOW, NOW.plus(Duration.ofDays(31)).plusSeconds(1)))
          .contains("longer than 31 days");
      assertThat(refusal("nobody", NOW, NOW.plus(hour)))
          .isEqualTo("Choose a person from the directory");
      assertThat(refusal("eve", NOW, NOW.plus(hour)))
          .isEqualTo(
              "Person eve does not hold the role On-call senior manager for all of this time");
      verifyNoInteractions(audit);

      onCall("ada", NOW, NOW.plus(hour));
      assertThat(refusal("ADA", NOW.plusSeconds(3599), NOW.plus(hour).plusSeconds(1)))
          .isEqualTo(
              "Person ada is on call already from Mon 1 Feb 2027 10:15 to Mon 1 Feb 2027 11:15");
      away("ben", TODAY.plusDays(1), TODAY.plusDays(1), "ada");
      assertThat(refusal("ben", NOW, NOW.plus(Duration.ofDays(2))))
          .isEqualTo("Person ben is away from Tue 2 Feb 2027 to Tue 2 Feb 2027");
      assertThat(rota.duties(NOW, NOW.plus(Duration.ofDays(400)))).hasSize(1);
    }

    @Test
    void a_duty_may_follow_another_at_once_and_end_at_midnight_before_an_absence() {
      var midnight = Instant.parse("2027-02-02T00:00:00Z");
      onCall("ada", NOW, NOW.plusSeconds(60));
      onCall("ada", NOW.plusSeconds(60), midnight);
      away("ben", TODAY.plusDays(1), TODAY.plusDays(1), "ada");
      onCall("ben", NOW, midnight);

      assertThat(rota.duties(NOW, midnight)).hasSize(3);
      assertThat(rota.duties(NOW.plusSeconds(60), midnight)).hasSize(2);
    }

    @Test
    void a_duty_taken_off_ends_now_when_it_has_begun_and_stays_when_it_is_over() {
      onCall("ada", NOW, NOW.plusSeconds(600));
      onCall("ben", NOW.plusSeconds(300), NOW.plusSeconds(600));
      var adas = dutyOf("ada");
      var bens = dutyOf("ben");
      clock.advance(Duration.ofSeconds(60));

      assertThat(rota.takeOff(adas.id(), PLANNER)).isEqualTo(new CoverChange.Done());
      assertThat(rota.takeOff(bens.id(), PLANNER)).isEqualTo(new CoverChange.Done());

      assertThat(rota.duties(NOW, NOW.plusSeconds(600)))
          .containsExactly(
              new Duty(adas.id(), adas.role(), adas.person(), NOW, NOW.plusSeconds(60)));
      assertThat(((CoverChange.Refused) rota.takeOff(adas.id(), PLANNER)).sentence())
          .isEqualTo("This duty is over and stays on record");
      assertThat(((CoverChange.Refused) rota.takeOff(bens.id(), PLANNER)).sentence())
          .isEqualTo("This duty is not on the rota any more");
      verify(audit)
          .act(
              PLANNER,
              "DUTY_REMOVED",
              "ben",
              "csc-oncall-senior, 2027-02-01T10:20:00+00:00 to 2027-02-01T10:25:00+00:00");
    }

    @Test
    void times_at_which_nobody_is_on_call_are_found_with_those_an_absence_leaves() {
      var end = NOW.plus(Duration.ofDays(7));
      onCall("ada", NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(5)));
      onCall("ben", NOW.plus(Duration.ofDays(2)), NOW.plus(Duration.ofDays(3)));
      away("ada", TODAY.plusDays(4), TODAY.plusDays(4), "ben");
      away("ben", TODAY.plusDays(4), TODAY.plusDays(4), "ada");
      // the gap the absences leave, then the one after the duties, become two
      assertThat(rota.gaps(Role.CSC_ONCALL_SENIOR, NOW, end))
          .containsExactly(
              new Rota.Gap(Role.CSC_ONCALL_SENIOR, NOW, NOW.plus(Duration.ofDays(1))),
              new Rota.Gap(
                  Role.CSC_ONCALL_SENIOR,
                  Instant.parse("2027-02-05T00:00:00Z"),
                  Instant.parse("2027-02-06T00:00:00Z")),
              new Rota.Gap(Role.CSC_ONCALL_SENIOR, NOW.plus(Duration.ofDays(5)), end));
      assertThat(rota.gaps(Role.EDT, NOW, end)).containsExactly(new Rota.Gap(Role.EDT, NOW, end));
    }

    @Test
    void an_absence_that_makes_no_sense_is_refused_with_a_sentence_and_nothing_changes() {
      person("idle");
      assertThat(refusedAway("cyn", TODAY.plusDays(1), TODAY, "dee"))
          .isEqualTo("The last day must not be before the first");
      assertThat(refusedAway("cyn", TODAY.minusDays(2), TODAY.minusDays(1), "dee"))
          .isEqualTo("These days are over; enter an absence that has not ended yet");
      assertThat(refusedAway("cyn", TODAY.plusYears(1).plusDays(1), TODAY.plusYears(2), "dee"))
          .contains("more than a year ahead");
      assertThat(refusedAway("cyn", TODAY, TODAY.plusYears(1).plusDays(1), "dee"))
          .contains("longer than a year");
      assertThat(refusedAway("nobody", TODAY, TODAY, "dee"))
          .isEqualTo("Choose a person from the directory");
      assertThat(refusedAway("cyn", TODAY, TODAY, "Cyn"))
          .isEqualTo("Nobody can stand in for themselves; choose somebody else");
      assertThat(refusedAway("cyn", TODAY, TODAY, "nobody"))
          .isEqualTo("Choose who stands in from the directory");
      assertThat(refusedAway("cyn", TODAY, TODAY, "idle"))
          .isEqualTo("Person idle holds no role, so cannot stand in");
      verifyNoInteractions(audit);

      away("cyn", TODAY.minusDays(3), TODAY, "dee");
      assertThat(refusedAway("cyn", TODAY, TODAY.plusDays(1), "dee"))
          .isEqualTo("An absence from Fri 29 Jan 2027 to Mon 1 Feb 2027 is entered already");
      assertThat(absences.between(TODAY.minusDays(9), TODAY.plusYears(3))).hasSize(1);
    }

    @Test
    void who_is_back_early_was_away_until_yesterday_and_an_absence_ahead_is_taken_away() {
      away("cyn", TODAY.minusDays(3), TODAY.plusDays(3), "dee");
      away("eve", TODAY, TODAY.plusDays(3), "dee");
      var cyns = absences.ofPerson(new PractitionerId("Cyn"), TODAY).get(0);
      var eves = absences.ofPerson(new PractitionerId("eve"), TODAY).get(0);

      assertThat(absences.back(cyns.id(), PLANNER)).isEqualTo(new CoverChange.Done());
      assertThat(absences.back(eves.id(), PLANNER)).isEqualTo(new CoverChange.Done());

      assertThat(absences.between(TODAY.minusDays(9), TODAY.plusDays(9)))
          .containsExactly(
              new Absence(
                  cyns.id(),
                  cyns.person(),
                  TODAY.minusDays(3),
                  TODAY.minusDays(1),
                  new PractitionerId("dee")));
      assertThat(((CoverChange.Refused) absences.back(cyns.id(), PLANNER)).sentence())
          .isEqualTo("This absence is over and stays on record");
      assertThat(((CoverChange.Refused) absences.back(eves.id(), PLANNER)).sentence())
          .isEqualTo("This absence is not entered any more");
      verify(audit).act(PLANNER, "ABSENCE_ADDED", "eve", "2027-02-01 to 2027-02-04, deputy dee");
      verify(audit).act(PLANNER, "ABSENCE_ENDED", "eve", "2027-02-01 to 2027-02-04, deputy dee");
    }

    private void person(String id, Role... roles) {
      register.register(
          new Practitioner(
              new PractitionerId(id),
              "Person " + id,
              id + "@northmoor.example",
              "",
              new Organisation("northmoor", "Northmoor Council", Agency.CSC),
              Set.of(roles)));
      entities.flush();
      entities.clear();
    }

    private CoverChange put(String id, Instant from, Instant until) {
      return rota.putOnCall(Role.CSC_ONCALL_SENIOR, new PractitionerId(id), from, until, PLANNER);
    }

    private void onCall(String id, Instant from, Instant until) {
      assertThat(put(id, from, until)).isEqualTo(new CoverChange.Done());
    }

    private String refusal(String id, Instant from, Instant until) {
      return ((CoverChange.Refused) put(id, from, until)).sentence();
    }

    private CoverChange send(String id, LocalDate first, LocalDate last, String deputy) {
      return absences.away(
          new PractitionerId(id), first, last, new PractitionerId(deputy), PLANNER);
    }

    private void away(String id, LocalDate first, LocalDate last, String deputy) {
      assertThat(send(id, first, last, deputy)).isEqualTo(new CoverChange.Done());
    }

    private String refusedAway(String id, LocalDate first, LocalDate last, String deputy) {
      return ((CoverChange.Refused) send(id, first, last, deputy)).sentence();
    }

    private Duty dutyOf(String id) {
      return rota.duties(NOW, NOW.plusSeconds(600)).stream()
          .filter(duty -> duty.person().value().equals(id))
          .findFirst()
          .orElseThrow();
    }

    private List<String> onCallAt(Instant at) {
      return ids(cover.onCall(Role.CSC_ONCALL_SENIOR, at));
    }

    private List<String> answering(Role role, LocalDate day) {
      return ids(cover.answering(role, day.atTime(12, 0).toInstant(ZoneOffset.UTC)));
    }

    private static List<String> ids(List<Practitioner> people) {
      return people.stream().map(person -> person.id().value()).toList();
    }
  }
}

package uk.complexcase.pathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static uk.complexcase.pathway.referral.ReferralRoom.MANAGER;
import static uk.complexcase.pathway.referral.ReferralRoom.REFERRER;
import static uk.complexcase.pathway.referral.ReferralRoom.SCREENER;
import static uk.complexcase.pathway.referral.ReferralRoom.TEAM_MANAGER;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.MovedFiles;
import uk.complexcase.cases.casefile.OpenSteps;
import uk.complexcase.cases.events.ProcessStopped;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.referral.ReferralRoom.Heard;
import uk.complexcase.work.tasks.TaskClock;
import uk.complexcase.work.tasks.TaskDesk;
import uk.complexcase.work.tasks.TaskState;
import uk.complexcase.work.tasks.TaskView;

/** What the hub and the case page read, and the clocks of tasks, on both databases. */
class HubReadingTest {

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  @Import(ReferralRoom.class)
  @Transactional
  abstract static class Behaviour {

    @Autowired ReferralDesk desk;
    @Autowired HubBoard board;
    @Autowired ContactRecord record;
    @Autowired List<OpenSteps> rooms;
    @Autowired OutcomeWaits waits;
    @Autowired OutcomeChase chase;
    @Autowired DeadlineRegister deadlines;
    @Autowired ContactChildren children;
    @Autowired Contacts contacts;
    @Autowired Screenings screenings;
    @Autowired RecordsChecks checks;
    @Autowired EarlierContacts earlier;
    @Autowired PathwayStart start;
    @Autowired TaskClocks clocks;
    @Autowired OpeningAssessments openingAssessments;
    @Autowired ContactsAfterMerge merges;
    @Autowired CaseFiles files;
    @Autowired TransactionTemplate transactions;
    @Autowired TaskDesk tasks;
    @Autowired Heard heard;
    @Autowired TestClock clock;

    @BeforeEach
    void quiet() {
      heard.clear();
      clock.moveTo(TestClock.START);
      doReturn(List.of()).when(tasks).openOf(any(), any());
    }

    @Test
    void a_contact_moves_over_the_board_as_it_is_worked_on() {
      var ref = sent("Child A1");
      assertThat(card(ref).column()).isEqualTo(BoardColumn.NEW);

      open(ref, "ScreenContact", "screener1");
      assertThat(card(ref).column()).isEqualTo(BoardColumn.SCREENING);
      assertThat(card(ref).heldBy()).isEqualTo("Worker screener1");
      assertThat(card(ref).taskKey()).isEqualTo(7);

      var screening = screenings.save(screened(ref));
      open(ref, "ConfirmScreening", null);
      assertThat(card(ref).column()).isEqualTo(BoardColumn.SCREENING);

      screening.confirm(
          new ConfirmedAdvice(
              ScreeningType.MULTI_AGENCY, ComplexCriteria.NOT_COMPLEX, false, false),
          "{}",
          "screener1",
          clock.instant());
      checks.save(new RecordsCheck(ref.value(), Agency.POLICE, clock.instant()));
      open(ref, "DecideThreshold", null);
      assertThat(card(ref).column()).isEqualTo(BoardColumn.CHECKS);

      open(ref, "DecideThreshold", "manager1");
      assertThat(card(ref).column()).isEqualTo(BoardColumn.THRESHOLD);
    }

    @Test
    void a_card_says_who_waits_and_how_often_they_were_told_of_before() {
      sent("Child A1");
      clock.advance(Duration.ofDays(2));
      var ref =
          desk.submit(
                  REFERRER,
                  Referrals.about("child  A1", "Child A2")
                      .urgent()
                      .concerning(ConcernType.COUNTY_LINES)
                      .mars(),
                  Channel.ONLINE,
                  UUID.randomUUID().toString())
              .contact();

      var card = card(ref);

      assertThat(card.heading()).isEqualTo("Child A1, 13");
      assertThat(card.children()).isEqualTo(2);
      assertThat(card.urgency()).isEqualTo(Urgency.URGENT);
      assertThat(card.repeat()).isEqualTo(1);
      assertThat(card.note()).isEqualTo("group of 2 children, exploitation, no call recorded");
      assertThat(card.due()).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
    }

    @Test
    void a_contact_with_a_child_hidden_from_the_viewer_is_not_there_at_all() {
      var shown = sent("Child A1");
      var ref = sent("Child A1", "Child A2");
      heard.hidden.add(children.findByContactRefOrderByPosition(ref.value()).getLast().file());

      assertThat(board.of(SCREENER).cards())
          .extracting(HubBoard.Card::contact)
          .contains(shown)
          .doesNotContain(ref);
      assertThatThrownBy(() -> record.summary(SCREENER, ref)).isInstanceOf(NotVisible.class);
    }

    @Test
    void of_many_those_with_the_least_time_left_are_shown_and_all_are_counted() {
      int before = board.of(SCREENER).waiting();
      var first = sent("Child Q0");
      for (int i = 1; i < 200; i++) {
        sent("Child Q" + i);
      }
      clock.advance(Duration.ofHours(1));
      var last = sent("Child Q200");

      var now = board.of(SCREENER);

      assertThat(now.waiting()).isEqualTo(before + 201);
      assertThat(now.cards())
          .hasSize(200)
          .extracting(HubBoard.Card::contact)
          .contains(first)
          .doesNotContain(last);
    }

    @Test
    void a_hidden_earlier_contact_does_not_show_in_the_repeat_mark() {
      var before = sent("Child A1");
      heard.hidden.add(children.findByContactRefOrderByPosition(before.value()).getFirst().file());
      clock.advance(Duration.ofDays(1));
      var ref = sent("Child A1");

      assertThat(card(ref).repeat()).isZero();
    }

    @Test
    void the_board_is_the_hubs_and_a_summary_is_for_those_who_work_on_the_contact() {
      var ref = sent("Child A1");

      assertThatThrownBy(() -> board.of(REFERRER)).isInstanceOf(NotVisible.class);
      assertThatThrownBy(() -> record.summary(TEAM_MANAGER, ref)).isInstanceOf(NotVisible.class);
      open(ref, "AllocateAssessment", "tm1");
      assertThat(record.summary(TEAM_MANAGER, ref).children()).hasSize(1);
      assertThat(record.summary(SCREENER, ref).facts())
          .contains(new ContactRecord.Fact("Concern", "Neglect"));
    }

    @Test
    void the_case_page_reads_contacts_and_open_steps_of_the_child() {
      var ref = sent("Child A1");
      var child = children.findByContactRefOrderByPosition(ref.value()).getFirst().file();
      openingAssessments.open(ref);

      assertThat(record.aboutChild(SCREENER, child))
          .extracting(ContactRecord.ContactSummary::contact)
          .containsExactly(ref);
      assertThat(rooms.stream().flatMap(room -> room.openSteps(SCREENER, child).stream()))
          .filteredOn(step -> step.sentence().startsWith("Child and family assessment"))
          .singleElement()
          .satisfies(step -> {
            assertThat(step.sentence()).endsWith("waits for a worker");
            assertThat(step.holder()).isEqualTo("Team managers");
            assertThat(step.due()).isNotNull();
          });
    }

    @Test
    void until_its_outcome_is_there_a_contact_is_a_wait_with_a_holder_and_a_date() {
      var ref = sent("Child A1");
      var child = file(ref);
      var decision = heard.clock("referral-decision", ref.value()).orElseThrow().due();
      assertThat(waits.openSteps(SCREENER, child).getFirst().due()).isEqualTo(decision);

      var chased = chase.open(ref);
      assertThat(waits.openSteps(SCREENER, child))
          .singleElement()
          .satisfies(step -> {
            assertThat(step.elementId()).isEqualTo("ChaseOutcome");
            assertThat(step.holder()).startsWith(Role.MASH_MANAGER.label());
            assertThat(step.due()).isEqualTo(chased);
            assertThat(step.sentence()).contains(ref.value()).doesNotContain("Child");
          });

      chase.decided(ref, clock.instant());
      assertThat(waits.openSteps(SCREENER, child))
          .singleElement()
          .satisfies(step -> {
            assertThat(step.sentence()).endsWith("waits for its outcome");
            assertThat(step.due()).isEqualTo(decision);
          });

      contacts.findById(ref.value()).orElseThrow().status = ContactStatus.DECIDED;
      assertThat(waits.openSteps(SCREENER, child)).isEmpty();
    }

    @Test
    void when_a_manager_stopped_the_chase_the_wait_stays_and_promises_no_chase() {
      var ref = sent("Child A1");
      var child = file(ref);
      chase.open(ref);
      deadlines.open(Clocks.GP_TOLD, ClockSubject.of(ref), clock.instant());

      new HearingOfStops(chase, contacts)
          .on(new ProcessStopped("agreed-action", java.util.Set.of(ref.value()), MANAGER.id()));
      assertThat(waits.openSteps(SCREENER, child).getFirst().sentence())
          .endsWith("which is chased if there is none");

      new HearingOfStops(chase, contacts)
          .on(
              new ProcessStopped(
                  "referral-outcome-told",
                  java.util.Set.of(ref.value(), child.value()),
                  MANAGER.id()));
      assertThat(heard.clock("outcome-chase", ref.value()).orElseThrow().running()).isFalse();
      assertThat(heard.clock("gp-told", ref.value()).orElseThrow().running()).isFalse();
      assertThat(waits.openSteps(SCREENER, child))
          .singleElement()
          .satisfies(step -> {
            assertThat(step.sentence())
                .endsWith("nobody is reminded to chase it, as a manager stopped that");
            assertThat(step.due())
                .isEqualTo(heard.clock("referral-decision", ref.value()).orElseThrow().due());
          });
    }

    @Test
    void a_chase_that_was_stopped_before_its_clock_ran_is_told_as_well() {
      var ref = sent("Child A1");

      new HearingOfStops(chase, contacts)
          .on(
              new ProcessStopped(
                  "referral-outcome-told", java.util.Set.of(ref.value()), MANAGER.id()));

      assertThat(waits.openSteps(SCREENER, file(ref)).getFirst().sentence())
          .endsWith("as a manager stopped that");
    }

    @Test
    void a_call_taken_at_night_is_marked_for_the_hub_and_needs_no_call_back() {
      clock.moveTo(java.time.Instant.parse("2027-02-02T02:10:00Z"));
      var ref =
          desk.submit(
                  ReferralRoom.DUTY,
                  typed(Referrals.about("Child A1").urgent().mars(), "A neighbour", ""),
                  Channel.TELEPHONE,
                  UUID.randomUUID().toString())
              .contact();

      assertThat(start.variables(ref))
          .containsEntry("channel", "TELEPHONE")
          .containsEntry("urgent", true)
          .containsEntry("callRecorded", true);
      assertThat(card(ref).column()).isEqualTo(BoardColumn.NEW);
      assertThat(card(ref).note())
          .contains("taken by the emergency duty team")
          .doesNotContain("no call recorded");
      assertThat(heard.clock("referral-decision", ref.value()).orElseThrow().origin())
          .isEqualTo(clock.instant());
    }

    @Test
    void the_designated_officer_reads_nothing_of_a_contact_beside_the_allegation() {
      var ref = sent("Child A1");
      var officer = ReferralRoom.viewer("lado1", ReferralRoom.HUB, Role.LADO);
      taskFor(ref, "DecideOnAllegation", "lado");

      assertThatThrownBy(() -> record.summary(officer, ref)).isInstanceOf(NotVisible.class);

      taskFor(ref, "ReturnRecordsCheck", "education-safeguarding");
      var school = ReferralRoom.viewer("edu1", ReferralRoom.SCHOOL, Role.EDUCATION_SAFEGUARDING);
      assertThat(record.summary(school, ref).facts()).isNotEmpty();
    }

    @Test
    void earlier_contacts_are_counted_in_life_and_in_the_window_by_source() {
      clock.moveTo(java.time.Instant.parse("2025-06-01T09:00:00Z"));
      sent("Child A1");
      clock.moveTo(TestClock.START);
      sent("Child A1");
      clock.advance(Duration.ofHours(1));
      var phoned =
          desk.submit(
                  SCREENER,
                  typed(Referrals.about("CHILD Á1").mars(), "A neighbour", "Northmoor Library"),
                  Channel.TELEPHONE,
                  UUID.randomUUID().toString())
              .contact();

      var counts = earlier.count(phoned);

      assertThat(counts.lifetime()).isEqualTo(3);
      assertThat(counts.inWindow()).isEqualTo(2);
      assertThat(counts.sourcesInWindow()).isEqualTo(2);
    }

    @Test
    void the_process_starts_with_codes_and_flags_and_no_name() {
      var ref = sent("Child D1", "Child D2");

      var variables = start.variables(ref);

      assertThat(variables)
          .containsEntry("contactRef", ref.value())
          .containsEntry("startKey", ref.value())
          .containsEntry("urgent", false)
          .containsEntry("callRecorded", false)
          .containsEntry("detailsComplete", true)
          .containsEntry("channel", "ONLINE")
          .containsEntry("childrenInConcern", 2)
          .containsEntry("exploitationConcern", false);
      assertThat((List<?>) variables.get("caseRefs")).hasSize(2);
      assertThat(variables.toString()).doesNotContain("Child");
    }

    @Test
    void a_screening_task_is_never_due_after_the_decision_it_leads_to() {
      var ref = sent("Child A1");
      heard.timescales.put("ScreenContact", "=screeningTimescale");
      var variables =
          Map.<String, Object>of(
              "contactRef", ref.value(), "screeningTimescale", "screening-routine");

      var begun = clocks.begin("ScreenContact", variables);

      assertThat(begun.due()).isEqualTo(TestClock.START.plus(Duration.ofHours(24)));
      assertThat(begun.own())
          .isEqualTo(heard.clock("screening-routine", ref.value()).orElseThrow().id());
      assertThat(begun.outer())
          .isEqualTo(heard.clock("referral-decision", ref.value()).orElseThrow().id());
      assertThat(heard.clock("screening-routine", ref.value()).orElseThrow().due())
          .isEqualTo(TestClock.START.plus(Duration.ofHours(72)));
    }

    @Test
    void a_task_whose_clock_is_not_known_is_due_now() {
      var ref = sent("Child A1");
      clock.advance(Duration.ofMinutes(3));

      assertThat(clocks.begin("Nowhere", Map.of("contactRef", ref.value())))
          .isEqualTo(new TaskClock(clock.instant(), null, null));
      assertThat(clocks.begin("ScreenContact", Map.of()))
          .isEqualTo(new TaskClock(clock.instant(), null, null));
      assertThat(clocks.begin("ScreenContact", Map.of("contactRef", "R-0000-0000")))
          .isEqualTo(new TaskClock(clock.instant(), null, null));
    }

    @Test
    void clocks_of_agencies_start_when_their_task_does_and_are_apart() {
      var ref = sent("Child A1");
      heard.timescales.put("ReviewAttendancePattern", "attendance-pattern-review");
      clock.advance(Duration.ofHours(2));

      clocks.begin(
          "ReviewAttendancePattern", Map.of("contactRef", ref.value(), "agency", "HEALTH"));

      var opened = heard.clock("attendance-pattern-review", ref.value()).orElseThrow();
      assertThat(opened.subject().part()).isEqualTo("HEALTH");
      assertThat(opened.origin()).isEqualTo(clock.instant());
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void contacts_follow_a_merge_and_its_undoing() {
      var first = sent("Child Z1");
      var second = sent("Child Z1");
      var into = file(first);
      var duplicate = file(second);

      heard.merged.put(duplicate.value(), into.value());
      follow(duplicate, into);
      assertThat(file(second)).isEqualTo(into);

      heard.merged.clear();
      follow(duplicate, into);
      assertThat(file(second)).isEqualTo(duplicate);
      assertThat(file(first)).isEqualTo(into);
      contacts
          .findAllById(List.of(first.value(), second.value()))
          .forEach(contact -> {
            contact.status = ContactStatus.DECIDED;
            contacts.save(contact);
          });
    }

    private void follow(CaseRef... touched) {
      transactions.executeWithoutResult(
          status -> merges.follow(new MovedFiles(List.of(touched), files::current)));
    }

    private CaseRef file(ContactRef ref) {
      return children.findByContactRefOrderByPosition(ref.value()).getFirst().file();
    }

    private ContactRef sent(String... names) {
      return desk.submit(
              REFERRER, Referrals.about(names).mars(), Channel.ONLINE, UUID.randomUUID().toString())
          .contact();
    }

    private HubBoard.Card card(ContactRef ref) {
      return board.of(SCREENER).cards().stream()
          .filter(card -> card.contact().equals(ref))
          .findFirst()
          .orElseThrow();
    }

    private Screening screened(ContactRef ref) {
      return new Screening(
          ref.value(),
          new ScreeningEntry(
              RiskToOthers.NONE,
              CriminalActs.NONE,
              false,
              false,
              false,
              false,
              1,
              0,
              false,
              false,
              false),
          "{}",
          "screener1",
          clock.instant());
    }

    private void open(ContactRef ref, String element, @Nullable String holder) {
      taskFor(ref, element, "mash-screener", holder);
    }

    private void taskFor(ContactRef ref, String element, String group) {
      taskFor(ref, element, group, null);
    }

    private void taskFor(ContactRef ref, String element, String group, @Nullable String holder) {
      var assignee = Optional.ofNullable(holder).map(PractitionerId::new).orElse(null);
      var task =
          new TaskView(
              7,
              "referral-pathway",
              element,
              0,
              element,
              "",
              List.of(group),
              assignee,
              ref.value(),
              List.of(),
              "",
              clock.instant(),
              null,
              null,
              TaskState.OPEN);
      doReturn(List.of(task)).when(tasks).openOf(any(), eq(ref.value()));
      doReturn(List.of(task)).when(tasks).openOfContacts(any(), anyCollection());
    }

    private static MarsReferral typed(MarsReferral told, String name, String organisation) {
      return new MarsReferral(
          told.urgency(),
          told.callMadeAt(),
          told.callSpokenTo(),
          told.children(),
          told.concerns(),
          told.exploitationConcern(),
          told.setting(),
          told.suspects(),
          told.facts(),
          told.analysis(),
          told.childSaid(),
          told.riskToOthers(),
          told.criminalActs(),
          told.familyInformed(),
          told.familyInformedReason(),
          told.referrerViewIsChildProtection(),
          told.leadConsulted(),
          told.leadConsultedOn(),
          told.referrerTelephone(),
          name,
          organisation);
    }
  }
}

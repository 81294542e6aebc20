package uk.complexcase.pathway.adulthood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.ChildCaseStatus;
import uk.complexcase.cases.casefile.NoticeGrounds;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.cases.casefile.OwnWords.Spoken;
import uk.complexcase.cases.events.ComplexSafeguardingClosed;
import uk.complexcase.cases.events.ExploitationConcernOpened;
import uk.complexcase.cases.events.WarningNoticeGroundEnded;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineState;
import uk.complexcase.clock.timescales.Midnights;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.pathway.fixtures.RoomBehaviour;
import uk.complexcase.pathway.fixtures.RoomsBelow;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;

/** The way to adult services on the real rooms below it, on both databases. */
class AdulthoodRoomTest {

  @Nested
  @OnH2
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  class OnPostgresTest extends Behaviour {}

  /** This room, those it stands on, and what another says of warning notices. */
  @TestConfiguration(proxyBeanMethods = false)
  @Import(RoomsBelow.class)
  @ComponentScan(
      basePackages = "uk.complexcase.pathway.adulthood",
      excludeFilters = @Filter(type = FilterType.REGEX, pattern = RoomsBelow.LEFT_OUT))
  static class Rooms {

    @Bean
    Notices notices() {
      return new Notices();
    }
  }

  /** Children whom a notice on the ground of their age protects. */
  static final class Notices implements NoticeGrounds {

    final Set<CaseRef> onAge = new HashSet<>();

    @Override
    public boolean restsOnAge(CaseRef child) {
      return onAge.contains(child);
    }
  }

  /** Every step commits, as in the product; each test makes its own child. */
  @Import(Rooms.class)
  @RecordApplicationEvents
  abstract static class Behaviour extends RoomBehaviour {

    static final Viewer MANAGER = viewer("a.manager", Role.CSC_TEAM_MANAGER);
    static final Viewer HUB = viewer("a.hub", Role.MASH_MANAGER);
    static final Viewer WORKER = viewer("a.worker", Role.CSC_SOCIAL_WORKER);
    static final Viewer ADULTS = viewer("a.adults", Role.ADULT_SERVICES);
    static final Viewer STRANGER = viewer("a.nurse", Role.HEALTH_SAFEGUARDING);

    static final Map<String, Object> REFERRAL =
        Map.of(
            "needsAfterEighteen", "Somebody who knows them",
            "harmAndRisk", "An adult sought contact",
            "consentToReferral", "AGREES",
            "referredTo", "Transition team");
    static final Map<String, Object> WISHES =
        Map.of(
            "wishesState", "RECORDED",
            "childWords", "\"I want to keep my worker\"",
            "sharingWish", "ALL");

    @Autowired AdulthoodDesk desk;
    @Autowired Transitions transitions;
    @Autowired TransitionClocks clocks;
    @Autowired TransitionOpenSteps steps;
    @Autowired SaidOnTheWay ownWords;
    @Autowired FindingForgotten forgotten;
    @Autowired Notices notices;
    @Autowired Midnights midnights;
    @Autowired ApplicationEventPublisher publisher;
    @Autowired ApplicationEvents events;

    @BeforeEach
    void people_in_April() {
      given("2027-04-12T11:00", MANAGER, HUB, WORKER, ADULTS, STRANGER);
    }

    // beginning

    @Test
    void it_begins_at_midnight_of_the_16th_birthday_where_the_case_is_open_to_exploitation() {
      var child = concerned("2011-06-14");
      passes("2027-06-13T23:59");
      assertThat(standing(child)).isNull();

      passes("2027-06-14T00:00");

      var way = way(child);
      assertThat(way.beginning).isEqualTo(Beginning.BIRTHDAY);
      assertThat(london(way.begunAt)).isEqualTo("2027-06-14T00:00");
      assertThat(way.open()).containsExactly(Work.WISHES, Work.REFERRAL, Work.SECTION);
      assertThat(due(way, Work.REFERRAL)).isEqualTo("2027-06-21T17:00");
      assertThat(events.stream(TransitionBegun.class)).contains(new TransitionBegun(way.ref));
    }

    @Test
    void no_age_closes_a_case_or_changes_its_status() {
      var child = concerned("2011-06-14");
      inTransaction(() -> {
        files.status(child, ChildCaseStatus.ASSESSMENT_S17, clock.instant(), MANAGER.id());
        return child;
      });
      var before = files.identity(MANAGER, child).status();

      passes("2027-06-14T00:00");
      passes("2028-12-14T00:00");
      passes("2029-06-14T00:00");

      assertThat(files.identity(MANAGER, child).status()).isEqualTo(before);
      assertThat(way(child).open())
          .contains(Work.WISHES, Work.REFERRAL, Work.SECTION, Work.PREPARE, Work.REVIEW);
    }

    @Test
    void without_a_concern_a_birthday_begins_nothing() {
      var child = child("2011-06-14");
      passes("2027-06-14T00:00");
      assertThat(standing(child)).isNull();

      clock.moveTo(instant("2027-07-01T10:00"));
      opens(child, "2027-07-01T09:00");

      assertThat(way(child).beginning).isEqualTo(Beginning.AT_OPENING);
      assertThat(london(way(child).begunAt)).isEqualTo("2027-07-01T09:00");
    }

    @Test
    void a_concern_the_team_closed_begins_nothing_at_16() {
      var child = concerned("2011-06-14");
      publish(
          new ComplexSafeguardingClosed(
              child, "Settled", instant("2027-05-01T10:00"), MANAGER.id()));

      passes("2027-06-14T00:00");

      assertThat(standing(child)).isNull();
    }

    @Test
    void who_is_16_at_opening_is_put_forward_at_once_though_only_the_age_was_told() {
      clock.moveTo(instant("2027-03-25T15:30"));
      var child =
          inTransaction(() ->
              files.open(
                  new uk.complexcase.cases.casefile.NewChild("Child D5", null, 16),
                  new ContactRef(References.fresh("R")),
                  "northmoor-hub",
                  clock.instant(),
                  MANAGER.id()));

      opens(child, "2027-03-25T15:30");

      assertThat(due(way(child), Work.REFERRAL)).isEqualTo("2027-04-05T17:00");
      assertThat(open(child))
          .extracting(OpenStep::sentence)
          .anyMatch(sentence -> sentence.contains("date of birth to be entered"));
    }

    @Test
    void who_is_adult_at_opening_has_an_adult_task_and_none_of_a_child() {
      var child = concerned("2008-04-01");

      assertThat(way(child).open()).containsExactly(Work.REVIEW);
      assertThat(way(child).stage).isEqualTo(Stage.ADULT);
    }

    @Test
    void heard_again_there_are_never_two() {
      var child = concerned("2011-04-01");
      var first = way(child).ref;

      opens(child, "2027-04-12T11:00");
      forgotten.sweep();

      assertThat(transitions.findByCurrentCaseRefOrderByBegunAtDesc(child.value()))
          .extracting(one -> one.ref)
          .containsExactly(first);
    }

    @Test
    void a_notice_that_rests_on_age_is_told_of_and_looked_at_within_two_working_days() {
      var child = concerned("2011-06-14");
      notices.onAge.add(child);

      passes("2027-06-14T00:00");

      assertThat(way(child).open()).contains(Work.NOTICE);
      assertThat(due(way(child), Work.NOTICE)).isEqualTo("2027-06-16T17:00");
      assertThat(events.stream(WarningNoticeGroundEnded.class))
          .anyMatch(one -> one.child().equals(child));
    }

    @Test
    void what_should_have_begun_and_did_not_is_found() {
      var child = concerned("2011-04-01");
      inTransaction(() -> {
        transitions.deleteAll(transitions.findByCurrentCaseRefOrderByBegunAtDesc(child.value()));
        return child;
      });

      clock.moveTo(instant("2027-05-04T10:00"));
      forgotten.sweep();

      assertThat(way(child).beginning).isEqualTo(Beginning.KNOWN_LATER);
      // from the day it was found, as after an update
      assertThat(due(way(child), Work.REFERRAL)).isEqualTo("2027-05-11T17:00");
    }

    // the outcomes

    @Test
    void wishes_not_sought_need_a_plan_and_leave_the_clock_running() {
      var child = begun();

      assertThat(problems(does(child, Work.WISHES, Map.of("wishesState", "NOT_YET_SOUGHT"))))
          .containsExactly("askingPlan");
      accepted(
          does(
              child,
              Work.WISHES,
              Map.of("wishesState", "NOT_YET_SOUGHT", "askingPlan", "The tutor on Monday")));

      assertThat(way(child).open()).contains(Work.WISHES);
      assertThat(clock(child, Work.WISHES).state()).isEqualTo(DeadlineState.OPEN);
    }

    @Test
    void wishes_stand_among_their_own_words() {
      var child = begun();

      accepted(does(child, Work.WISHES, WISHES));

      assertThat(ownWords.spoken(MANAGER, child))
          .extracting(Spoken::words)
          .containsExactly("\"I want to keep my worker\"");
      assertThat(clock(child, Work.WISHES).state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void a_referral_without_agreement_says_why() {
      var child = begun();

      assertThat(
              problems(
                  does(
                      child,
                      Work.REFERRAL,
                      with(REFERRAL, Map.of("consentToReferral", "REFUSES")))))
          .containsExactly("withoutConsentReason");
    }

    @Test
    void who_is_accepted_has_joint_work_to_agree() {
      var child = referred();

      var done =
          accepted(
              decides(
                  child,
                  Map.of(
                      "adultOutcome", "ACCEPTED",
                      "outcomeReason", "Needs care",
                      "adultWorker", "Adult Services Worker N31")));

      assertThat(done.variables()).containsEntry("adultOutcome", "ACCEPTED");
      assertThat(way(child).open()).contains(Work.JOINT_WORK).doesNotContain(Work.OUTCOME);
    }

    @Test
    void who_is_not_eligible_has_a_fallback_plan_with_an_owner() {
      var child = referred();
      accepted(
          decides(
              child, Map.of("adultOutcome", "NOT_ELIGIBLE", "outcomeReason", "Below the test")));
      var plan =
          Map.<String, Object>of(
              "fallbackSupport", "Youth work and housing",
              "fallbackOwner", "Youth Worker N7",
              "fallbackReview", "1 9 2027",
              "fallbackReturn", "Contact sought again");

      assertThat(problems(does(child, Work.FALLBACK, without(plan, "fallbackOwner"))))
          .containsExactly("fallbackOwner");
      accepted(does(child, Work.FALLBACK, plan));

      assertThat(way(child).open()).doesNotContain(Work.FALLBACK);
      assertThat(clock(child, Work.FALLBACK).state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void who_declines_is_asked_again_on_the_day_set_and_a_no_stops_nothing_at_risk() {
      var child = referred();
      var no =
          Map.<String, Object>of(
              "adultOutcome", "DECLINED_BY_YP",
              "outcomeReason", "Does not want it",
              "offeredWhat", "A visit",
              "childWords", "\"No\"",
              "askAgainOn", "27 9 2027");

      assertThat(problems(decides(child, without(without(no, "offeredWhat"), "askAgainOn"))))
          .containsExactlyInAnyOrder("offeredWhat", "askAgainOn");
      accepted(decides(child, no));
      assertThat(due(way(child), Work.OFFER)).isEqualTo("2027-09-27T17:00");

      var risk =
          Map.<String, Object>of(
              "offeredWhat", "Another visit",
              "childWords", "\"No\"",
              "offerAgainAnswer", "GOES_ON");
      assertThat(problems(does(child, Work.OFFER, risk))).containsExactly("atRiskReason");
      accepted(does(child, Work.OFFER, with(risk, Map.of("atRiskReason", "The same adult"))));
      assertThat(way(child).open()).contains(Work.OUTCOME).doesNotContain(Work.OFFER);
    }

    @Test
    void who_declines_again_is_asked_again_with_a_clock_of_its_own() {
      var child = referred();
      accepted(
          decides(
              child,
              Map.of(
                  "adultOutcome", "DECLINED_BY_YP",
                  "outcomeReason", "Does not want it",
                  "offeredWhat", "A visit",
                  "childWords", "\"No\"",
                  "askAgainOn", "27 9 2027")));

      accepted(
          does(
              child,
              Work.OFFER,
              Map.of(
                  "offeredWhat", "Another visit",
                  "childWords", "\"Still no\"",
                  "offerAgainAnswer", "DECLINED",
                  "askAgainOn", "29 11 2027")));

      assertThat(way(child).open()).contains(Work.OFFER);
      assertThat(due(way(child), Work.OFFER)).isEqualTo("2027-11-29T17:00");
    }

    @Test
    void what_is_deferred_is_looked_at_on_the_day_set_with_its_question() {
      var child = referred();
      var deferred =
          Map.<String, Object>of(
              "adultOutcome", "DEFERRED",
              "outcomeReason", "Not clear yet",
              "openQuestion", "Whether an assessment is of significant benefit",
              "deferredUntil", "28 7 2027");

      assertThat(problems(decides(child, without(deferred, "openQuestion"))))
          .containsExactly("openQuestion");
      assertThat(problems(decides(child, with(deferred, Map.of("deferredUntil", "1 6 2027")))))
          .containsExactly("deferredUntil");
      accepted(decides(child, deferred));

      assertThat(way(child).outcome).isEqualTo(AdultOutcome.DEFERRED);
      assertThat(way(child).open()).contains(Work.OUTCOME);
      assertThat(due(way(child), Work.OUTCOME)).isEqualTo("2027-07-28T17:00");
    }

    // adulthood

    @Test
    void six_months_before_18_there_is_a_prompt_and_at_18_a_review() {
      var child = concerned("2011-06-14");
      passes("2027-06-14T00:00");

      passes("2028-12-14T00:00");
      assertThat(way(child).open()).contains(Work.PREPARE).doesNotContain(Work.REVIEW);
      assertThat(events.stream(AdulthoodTold.class))
          .extracting(AdulthoodTold::message)
          .contains("adult-age-near");

      passes("2029-06-14T00:00");
      assertThat(way(child).open()).contains(Work.PREPARE, Work.REVIEW);
      assertThat(due(way(child), Work.REVIEW)).isEqualTo("2029-06-21T17:00");
    }

    @Test
    void support_to_25_has_an_owner_and_is_decided_by_people() {
      var child = concerned("2008-04-01");
      var review =
          Map.<String, Object>of(
              "endsNow", "The plan",
              "goesOn", "The worker until adult services begin",
              "supportReason", "Wants it");

      assertThat(problems(does(child, Work.REVIEW, review))).containsExactly("supportToTwentyFive");
      var done =
          accepted(does(child, Work.REVIEW, with(review, Map.of("supportToTwentyFive", "YES"))));
      assertThat(done.variables()).containsEntry("supportToTwentyFive", true);
      assertThat(
              problems(
                  does(
                      child,
                      Work.SUPPORT,
                      Map.of("adultSupport", "Weekly visits", "supportReview", "1 3 2028"))))
          .containsExactly("supportOwner");
      accepted(
          does(
              child,
              Work.SUPPORT,
              Map.of(
                  "adultSupport", "Weekly visits",
                  "supportOwner", "Support Worker N8",
                  "supportReview", "1 3 2028")));

      assertThat(open(child))
          .extracting(OpenStep::holder, step -> london(step.due()))
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("Support Worker N8", "2028-03-01T17:00"));
    }

    @Test
    void every_state_is_somebodys_with_a_date() {
      var child = concerned("2011-06-14");
      passes("2027-06-14T00:00");

      assertThat(open(child)).isNotEmpty().allMatch(s -> s.due() != null && !s.holder().isBlank());
      assertThat(open(child))
          .filteredOn(step -> step.elementId().isEmpty())
          .extracting(step -> london(step.due()))
          .containsExactly("2028-12-14T00:00");
    }

    // corrections

    @Test
    void a_day_of_birth_entered_later_puts_forward_from_that_day() {
      var child =
          inTransaction(() ->
              files.open(
                  new uk.complexcase.cases.casefile.NewChild("Child E9", null, 14),
                  new ContactRef(References.fresh("R")),
                  "northmoor-hub",
                  clock.instant(),
                  MANAGER.id()));
      opens(child, "2027-04-12T11:00");
      assertThat(standing(child)).isNull();
      assertThat(desk.record(MANAGER, child).unseen()).isTrue();

      clock.moveTo(instant("2027-04-20T10:00"));
      assertThat(desk.birth(HUB, child, "1 2 2011", "The school"))
          .isInstanceOf(BirthKept.Done.class);

      assertThat(way(child).beginning).isEqualTo(Beginning.KNOWN_LATER);
      assertThat(london(way(child).begunAt)).isEqualTo("2027-04-20T10:00");
      assertThat(desk.record(MANAGER, child).unseen()).isFalse();
    }

    @Test
    void a_day_corrected_after_the_birthday_closes_nothing_and_a_manager_decides() {
      var child = concerned("2011-06-14");
      passes("2027-06-14T00:00");
      var first = way(child).ref;

      desk.birth(HUB, child, "14 8 2011", "The certificate has August");

      assertThat(way(child).open())
          .containsExactly(Work.WISHES, Work.REFERRAL, Work.SECTION, Work.CORRECTION);
      assertThat(chronology(MANAGER, child))
          .contains(
              "Day of birth corrected while transition %s runs; a manager decides what it changes"
                  .formatted(first));
      assertThat(desk.births(MANAGER, child))
          .extracting(
              one -> String.valueOf(one.before()),
              one -> one.after().toString(),
              one -> one.reason())
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(
                  "2011-06-14", "2011-08-14", "The certificate has August"));

      var done =
          accepted(
              does(
                  child,
                  Work.CORRECTION,
                  Map.of("transitionGoesOn", "NO", "correctedReason", "Waits for August")));
      assertThat(done.variables()).containsEntry("transitionGoesOn", false);
      assertThat(standing(child)).isNull();
      passes("2027-08-14T00:00");
      assertThat(way(child).ref).isNotEqualTo(first);
    }

    @Test
    void whoever_is_16_by_the_corrected_day_stays_on_the_way() {
      var child = concerned("2011-06-14");
      passes("2027-06-14T00:00");
      desk.birth(HUB, child, "14 8 2011", "The school has August");
      desk.birth(HUB, child, "14 6 2011", "The certificate has June after all");

      assertThat(
              problems(
                  does(
                      child,
                      Work.CORRECTION,
                      Map.of("transitionGoesOn", "NO", "correctedReason", "Waits"))))
          .containsExactly("transitionGoesOn");
    }

    @Test
    void a_day_of_birth_is_refused_with_every_problem_and_needs_the_file() {
      var child = child("2011-06-14");

      assertThat(desk.birth(HUB, child, "14 6 2031", ""))
          .isInstanceOfSatisfying(
              BirthKept.Refused.class,
              refused ->
                  assertThat(refused.problems())
                      .extracting(SubmissionOutcome.FieldProblem::field)
                      .containsExactlyInAnyOrder("born", "reason"));
      assertThatThrownBy(() -> desk.birth(STRANGER, child, "14 6 2011", "The school"))
          .isInstanceOf(NotVisible.class);
      assertThatThrownBy(() -> desk.record(STRANGER, child)).isInstanceOf(NotVisible.class);
      assertThatThrownBy(() -> steps.openSteps(STRANGER, child)).isInstanceOf(NotVisible.class);
      assertThatThrownBy(() -> ownWords.spoken(STRANGER, child)).isInstanceOf(NotVisible.class);
    }

    @Test
    void the_page_says_what_is_open_and_what_was_done() {
      var child = begun();
      accepted(does(child, Work.WISHES, WISHES));

      var shown = desk.record(MANAGER, child).transitions().getFirst();

      assertThat(shown.state()).isEqualTo("Under way");
      assertThat(shown.next()).extracting(OpenStep::elementId).contains("ReferToAdultServices");
      assertThat(shown.next())
          .extracting(OpenStep::due)
          .isSortedAccordingTo(Comparator.nullsLast(Comparator.naturalOrder()));
      assertThat(shown.steps())
          .singleElement()
          .satisfies(step -> assertThat(step.by()).isEqualTo("Worker a.worker"));
    }

    // what the tests say

    private CaseRef child(@Nullable String born) {
      return opened(
          "Child E1 " + References.fresh("X"),
          born == null ? null : LocalDate.parse(born),
          MANAGER);
    }

    private CaseRef concerned(String born) {
      var child = child(born);
      opens(child, "2027-04-12T11:00");
      return child;
    }

    /** On the way since the 16th birthday. */
    private CaseRef begun() {
      var child = concerned("2011-06-14");
      passes("2027-06-14T00:00");
      clock.moveTo(instant("2027-06-15T10:00"));
      return child;
    }

    private CaseRef referred() {
      var child = begun();
      accepted(does(child, Work.REFERRAL, REFERRAL));
      clock.moveTo(instant("2027-06-17T10:00"));
      return child;
    }

    private void opens(CaseRef child, String receivedAt) {
      publish(
          new ExploitationConcernOpened(
              child, new ContactRef(References.fresh("R")), instant(receivedAt), clock.instant()));
    }

    private void publish(Object event) {
      transactions.executeWithoutResult(status -> publisher.publishEvent(event));
    }

    private void passes(String london) {
      clock.moveTo(instant(london));
      midnights.look();
    }

    private @Nullable Transition standing(CaseRef child) {
      return transitions
          .findFirstByCurrentCaseRefAndOnlyForNotNullOrderByBegunAt(child.value())
          .orElse(null);
    }

    private Transition way(CaseRef child) {
      return java.util.Objects.requireNonNull(standing(child), "no transition");
    }

    private List<OpenStep> open(CaseRef child) {
      return steps.openSteps(MANAGER, child);
    }

    private Deadline clock(CaseRef child, Work work) {
      return deadlines.find(work.timescale(), Clocks.of(work, way(child))).orElseThrow();
    }

    private String due(Transition way, Work work) {
      return london(deadlines.find(work.timescale(), Clocks.of(work, way)).orElseThrow().due());
    }

    private SubmissionOutcome decides(CaseRef child, Map<String, Object> values) {
      return does(child, Work.OUTCOME, values);
    }

    private SubmissionOutcome does(CaseRef child, Work work, Map<String, Object> values) {
      var way = way(child);
      var task =
          new TaskContext(
              1,
              TransitionClocks.PROCESS,
              work.element(),
              FORMS.get(work),
              List.of(way.file()),
              Map.of("transitionRef", way.ref, "caseRef", way.caseRef),
              work == Work.OUTCOME ? ADULTS : WORKER,
              clock.instant());
      clocks.begin(work.element(), task.variables());
      assertThat(inTransaction(() -> form(FORMS.get(work)).prefill(task))).isNotEmpty();
      assertThat(form(FORMS.get(work)).why(task)).isNotBlank();
      return submit(task, values);
    }

    private static final Map<Work, String> FORMS =
        Map.ofEntries(
            Map.entry(Work.WISHES, "record-adult-wishes"),
            Map.entry(Work.REFERRAL, "refer-to-adult-services"),
            Map.entry(Work.OUTCOME, "record-adult-outcome"),
            Map.entry(Work.JOINT_WORK, "agree-joint-work"),
            Map.entry(Work.FALLBACK, "write-fallback-plan"),
            Map.entry(Work.OFFER, "offer-adult-services-again"),
            Map.entry(Work.NOTICE, "review-notice-ground"),
            Map.entry(Work.SECTION, "write-transition-section"),
            Map.entry(Work.PREPARE, "prepare-for-adulthood"),
            Map.entry(Work.REVIEW, "review-at-eighteen"),
            Map.entry(Work.SUPPORT, "plan-adult-support"),
            Map.entry(Work.CORRECTION, "consider-corrected-age"));
  }
}

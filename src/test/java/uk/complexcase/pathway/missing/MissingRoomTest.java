package uk.complexcase.pathway.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import uk.complexcase.cases.casefile.BarMarks.Mark;
import uk.complexcase.cases.casefile.ChronologyEntry;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.cases.casefile.OpenSteps;
import uk.complexcase.cases.casefile.OwnWords.Spoken;
import uk.complexcase.cases.events.ReturnInterviewHeld;
import uk.complexcase.cases.events.StrategyDiscussionNeeded;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineState;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.pathway.fixtures.RoomBehaviour;
import uk.complexcase.pathway.fixtures.RoomsBelow;
import uk.complexcase.pathway.missing.MissingDesk.NewReport;
import uk.complexcase.pathway.missing.MissingDesk.Reported;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.SubmissionOutcome.Accepted;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;
import uk.complexcase.work.tasks.TaskContext;

/** The room of missing episodes on the real rooms below it, on both databases. */
class MissingRoomTest {

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  /** This room and those it stands on. */
  @TestConfiguration(proxyBeanMethods = false)
  @Import(RoomsBelow.class)
  @ComponentScan(
      basePackages = "uk.complexcase.pathway.missing",
      excludeFilters = @Filter(type = FilterType.REGEX, pattern = RoomsBelow.LEFT_OUT))
  static class Rooms {}

  /** Every step commits, as in the product; each test makes its own child. */
  @Import(Rooms.class)
  @RecordApplicationEvents
  abstract static class Behaviour extends RoomBehaviour {

    static final Viewer MANAGER = viewer("m.manager", Role.CSC_TEAM_MANAGER);
    static final Viewer WORKER = viewer("m.worker", Role.CSC_SOCIAL_WORKER);
    static final Viewer OFFICER = viewer("m.officer", Role.POLICE_MASH);
    static final Viewer INTERVIEWER = viewer("m.interviewer", Role.RHI_PROVIDER);
    static final Viewer STRANGER = viewer("m.nurse", Role.HEALTH_SAFEGUARDING);

    static final Map<String, Object> RISK =
        Map.of(
            "consultees", "Father, school; the mother could not be reached",
            "rationale", "Third time, with older adults before",
            "missingRisk", "HIGH",
            "actionsNow", "Two patrols, telephone traced");
    static final Map<String, Object> FOUND =
        Map.of(
            "searchOutcome", "LOCATED",
            "searchAt", "27 3 2027 22:00",
            "foundWhere", "A flat",
            "foundWith", "An unrelated man of 26",
            "safeNow", "With the police");
    static final Map<String, Object> BACK =
        Map.of(
            "returnedAt", "27 3 2027 23:15",
            "returnedTo", "Emergency foster carer",
            "howTheyAre", "Tired, no injuries seen",
            "safeNow", "Safe with the carer");
    static final Map<String, Object> ACCEPTED =
        Map.of(
            "offeredAt", "28 3 2027 11:00",
            "offeredHow", "By telephone, the duty worker",
            "offerAnswer", "ACCEPTED",
            "interviewer", "m.interviewer",
            "interviewerTie", "NONE");
    static final Map<String, Object> DECLINED =
        Map.of(
            "offeredAt", "28 3 2027 11:00",
            "offeredHow", "By telephone, the duty worker",
            "offerAnswer", "DECLINED",
            "childAnswer", "\"Not with anybody from the council\"",
            "nextOfferPlan", "The youth worker asks on Monday");
    static final Map<String, Object> HELD =
        Map.of(
            "interviewHeld", "YES",
            "heldAt", "30 3 2027 16:00",
            "interviewer", "m.interviewer",
            "interviewerTie", "NONE",
            "childWords", "\"He said I could stay as long as I liked\"",
            "whereAndWho", "A flat in Westhaven with two adults",
            "wouldHelp", "Somebody to call at night",
            "safeNow", "Nothing today");

    @Autowired MissingDesk desk;
    @Autowired MissingEpisodes episodes;
    @Autowired EpisodeClocks clocks;
    @Autowired OpenSteps steps;
    @Autowired SaidInInterviews ownWords;
    @Autowired MissingMarks marks;
    @Autowired ApplicationEvents events;

    @BeforeEach
    void people_and_the_night_of_Good_Friday() {
      given("2027-03-26T21:45", MANAGER, WORKER, OFFICER, INTERVIEWER, STRANGER);
    }

    // reporting

    @Test
    void a_report_opens_an_episode_and_no_other_clock_than_its_own() {
      var child = child();

      var done = reported(child);

      var episode = episode(child);
      assertThat(episode.ref).matches("ME-.{4}-.{4}").isEqualTo(done.episode());
      assertThat(done.joined()).isFalse();
      assertThat(due(episode, "missing-risk-assessment")).isEqualTo("2027-03-26T22:30");
      assertThat(due(episode, "missing-search-review")).isEqualTo("2027-03-27T21:30");
      assertThat(clockCodes(child))
          .containsExactlyInAnyOrder("missing-risk-assessment", "missing-search-review");
      assertThat(events.stream(EpisodeReported.class))
          .containsExactly(new EpisodeReported(episode.ref));
      assertThat(events.stream(StrategyDiscussionNeeded.class)).isEmpty();
      assertThat(access.mayOpen(OFFICER, child)).isTrue();
    }

    @Test
    void a_second_report_joins_the_episode_the_child_is_not_back_from() {
      var child = child();
      var first = reported(child);

      var second = reported(child);

      assertThat(second.joined()).isTrue();
      assertThat(second.episode()).isEqualTo(first.episode());
      assertThat(desk.history(MANAGER, child).episodes())
          .singleElement()
          .satisfies(one -> assertThat(one.reports()).hasSize(2));
    }

    @Test
    void whoever_meets_the_child_on_any_page_sees_that_they_are_missing_until_they_are_back() {
      var child = child();
      assertThat(marks.marks(List.of(child))).isEmpty();
      reported(child);
      assertThat(marks.marks(List.of(child)))
          .containsExactly(
              Map.entry(
                  child, List.of(new Mark("Missing", "", "since Fri 26 Mar 2027 19:00", true))));

      clock.moveTo(instant("2027-03-27T22:30"));
      accepted("find-missing-child", "FindChild", child, OFFICER, FOUND);
      assertThat(marks.marks(List.of(child)).get(child))
          .extracting(Mark::words, Mark::alarm)
          .containsExactly(tuple("Found, not yet back", false));

      clock.moveTo(instant("2027-03-27T23:30"));
      accepted("record-missing-return", "RecordReturn", child, OFFICER, BACK);
      assertThat(marks.marks(List.of(child))).isEmpty();
    }

    @Test
    void the_same_page_sent_twice_tells_once() {
      var child = child();
      var id = UUID.randomUUID().toString();

      report(child, NEW, id);
      report(child, NEW, id);

      assertThat(desk.history(MANAGER, child).episodes().getFirst().reports()).hasSize(1);
    }

    @Test
    void a_report_lacking_anything_is_refused_with_every_problem() {
      var child = child();

      var answer = report(child, new NewReport("", "27 3 2027 09:00", "", ""), fresh());

      assertThat(answer)
          .isInstanceOfSatisfying(
              Reported.Refused.class,
              refused ->
                  assertThat(refused.problems().stream().map(FieldProblem::field))
                      .containsExactlyInAnyOrder(
                          "missingSince", "reportedAt", "reporter", "circumstances"));
      assertThat(episodes.findByCurrentCaseRefOrderByReportedAtDesc(child.value())).isEmpty();
    }

    @Test
    void whoever_may_not_open_the_file_neither_reports_nor_reads() {
      var child = child();

      assertThatThrownBy(() -> desk.report(STRANGER, child, NEW, fresh()))
          .isInstanceOf(NotVisible.class);
      assertThatThrownBy(() -> desk.history(STRANGER, child)).isInstanceOf(NotVisible.class);
      // a reference that is nobody's, by somebody who may open every unrestricted file
      var nobody = new CaseRef(References.fresh("C"));
      assertThatThrownBy(() -> desk.report(MANAGER, nobody, NEW, fresh()))
          .isInstanceOf(NotVisible.class);
    }

    // the search

    @Test
    void the_police_record_risk_with_reasons_and_consultees_or_not_at_all() {
      var child = child();
      reported(child);

      assertThat(problems("assess-missing-risk", "AssessMissingRisk", child, OFFICER, Map.of()))
          .containsExactlyInAnyOrder("consultees", "rationale", "missingRisk", "actionsNow");

      accepted("assess-missing-risk", "AssessMissingRisk", child, OFFICER, RISK);
      assertThat(episode(child).risk).isEqualTo(MissingRisk.HIGH);
      assertThat(clock(episode(child), "missing-risk-assessment").state())
          .isEqualTo(DeadlineState.MET);
    }

    @Test
    void still_missing_looks_at_the_risk_anew_and_starts_the_search_again_with_a_clock() {
      var child = child();
      reported(child);
      clock.moveTo(instant("2027-03-27T09:00"));
      var still =
          Map.<String, Object>of(
              "searchOutcome", "STILL_MISSING",
              "searchAt", "27 3 2027 09:00",
              "searchDone", "Friends visited; the flat next",
              "consultees", "Two friends",
              "rationale", "A night out in the cold",
              "missingRisk", "HIGH");

      assertThat(
              problems(
                  "find-missing-child",
                  "FindChild",
                  child,
                  OFFICER,
                  Map.of("searchOutcome", "STILL_MISSING", "searchAt", "27 3 2027 09:00")))
          .containsExactlyInAnyOrder("searchDone", "consultees", "rationale", "missingRisk");
      var done = accepted("find-missing-child", "FindChild", child, OFFICER, still);

      assertThat(done.variables()).containsEntry("searchOutcome", "STILL_MISSING");
      var episode = episode(child);
      assertThat(episode.searchRound).isEqualTo(2);
      assertThat(begin("FindChild", episode)).isEqualTo("2027-03-28T10:00");
      assertThat(
              deadlines
                  .find(
                      Clocks.SEARCH,
                      uk.complexcase.clock.timescales.ClockSubject.of(child).part(episode.ref))
                  .orElseThrow()
                  .state())
          .isEqualTo(DeadlineState.MET);
    }

    @Test
    void the_interview_is_due_72_hours_after_the_return_across_the_spring_change() {
      var child = back();

      var episode = episode(child);
      assertThat(episode.state).isEqualTo(EpisodeState.RETURNED);
      assertThat(due(episode, "return-home-interview")).isEqualTo("2027-03-31T00:15");
      assertThat(clock(episode, "return-home-interview").warnings())
          .containsExactly(instant("2027-03-30T00:15"), instant("2027-03-30T18:15"));
      assertThat(due(episode, "return-interview-offer")).isEqualTo("2027-03-29T00:15");
      assertThat(files.chronology(MANAGER, child))
          .extracting(ChronologyEntry::text)
          .anyMatch(line -> line.contains("return interview due Wed 31 Mar 2027 00:15"));
    }

    @Test
    void the_interview_is_due_72_hours_after_the_return_across_the_autumn_change() {
      clock.moveTo(instant("2027-10-30T20:00"));
      var child = child();
      report(
          child, new NewReport("30 10 2027 18:00", "30 10 2027 19:00", "Father", "Gone"), fresh());
      clock.moveTo(instant("2027-10-31T00:40"));
      accepted(
          "find-missing-child",
          "FindChild",
          child,
          OFFICER,
          with(
              with(FOUND, BACK),
              Map.of(
                  "searchOutcome", "RETURNED",
                  "searchAt", "31 10 2027 00:10",
                  "returnedAt", "31 10 2027 00:30")));

      assertThat(due(episode(child), "return-home-interview")).isEqualTo("2027-11-02T23:30");
    }

    @Test
    void a_return_is_not_before_the_child_was_found_nor_to_come() {
      var child = child();
      reported(child);
      clock.moveTo(instant("2027-03-27T22:10"));
      accepted("find-missing-child", "FindChild", child, OFFICER, FOUND);

      assertThat(
              problems(
                  "record-missing-return",
                  "RecordReturn",
                  child,
                  OFFICER,
                  with(BACK, Map.of("returnedAt", "27 3 2027 21:00"))))
          .containsExactly("returnedAt");
      assertThat(problems("record-missing-return", "RecordReturn", child, OFFICER, BACK))
          .containsExactly("returnedAt");
    }

    // the interview

    @Test
    void it_is_held_by_an_independent_worker_and_told_on() {
      var child = back();
      var routing = accepted("offer-return-interview", "OfferInterview", child, WORKER, ACCEPTED);
      assertThat(routing.variables()).containsEntry("interviewer", "m.interviewer");
      assertThat(access.mayOpen(INTERVIEWER, child)).isTrue();
      clock.moveTo(instant("2027-03-30T17:00"));

      accepted("hold-return-interview", "HoldInterview", child, INTERVIEWER, HELD);

      var episode = episode(child);
      assertThat(episode.state).isEqualTo(EpisodeState.RHI_DONE);
      assertThat(episode.independent).isTrue();
      assertThat(clock(episode, "return-home-interview").state()).isEqualTo(DeadlineState.MET);
      assertThat(events.stream(ReturnInterviewHeld.class))
          .singleElement()
          .satisfies(told -> {
            assertThat(told.child()).isEqualTo(child);
            assertThat(told.childWords()).contains("as long as I liked");
            assertThat(told.independent()).isTrue();
          });
      assertThat(steps.openSteps(MANAGER, child))
          .extracting(OpenStep::elementId)
          .containsExactly("AssessMissingRisk");
      assertThat(files.chronology(MANAGER, child))
          .extracting(ChronologyEntry::text)
          .noneMatch(line -> line.contains("liked") || line.contains("flat"));
      assertThat(ownWords.spoken(MANAGER, child))
          .containsExactly(
              new Spoken(
                  clock.instant(),
                  "\"He said I could stay as long as I liked\"",
                  "said in the return interview of missing episode " + episode.ref));
    }

    @Test
    void a_carer_or_the_childs_own_worker_holds_it_only_with_a_reason() {
      var child = back();
      for (var tie : List.of("CARER", "ALLOCATED_WORKER", "OTHER")) {
        assertThat(
                problems(
                    "offer-return-interview",
                    "OfferInterview",
                    child,
                    WORKER,
                    with(ACCEPTED, Map.of("interviewerTie", tie))))
            .containsExactly("notIndependentReason");
      }
      // a social worker is none of the return interview workers, whatever tie is said
      var own = with(ACCEPTED, Map.of("interviewer", "m.worker"));
      assertThat(problems("offer-return-interview", "OfferInterview", child, WORKER, own))
          .containsExactly("notIndependentReason");

      accepted(
          "offer-return-interview",
          "OfferInterview",
          child,
          WORKER,
          with(own, Map.of("notIndependentReason", "The child asked for her")));

      assertThat(episode(child).independent).isFalse();
    }

    @Test
    void somebody_from_outside_without_a_part_in_the_care_is_independent() {
      var child = back();
      var outside = new HashMap<>(ACCEPTED);
      outside.remove("interviewer");
      outside.put("interviewerOutside", "Youth Advocate N95, advocacy service");

      accepted("offer-return-interview", "OfferInterview", child, WORKER, outside);

      assertThat(episode(child).independent).isTrue();
      assertThat(problems("hold-return-interview", "HoldInterview", child, WORKER, Map.of()))
          .contains("interviewHeld");
    }

    @Test
    void a_no_is_never_final_without_a_further_offer() {
      var child = back();

      accepted("offer-return-interview", "OfferInterview", child, WORKER, DECLINED);

      var episode = episode(child);
      assertThat(episode.state).isEqualTo(EpisodeState.RHI_OFFERED);
      assertThat(clock(episode, "return-home-interview").running()).isTrue();
      assertThat(steps.openSteps(MANAGER, child))
          .filteredOn(step -> step.elementId().equals("MakeFurtherOffer"))
          .hasSize(1);
      assertThat(begin("MakeFurtherOffer", episode)).isEqualTo("2027-03-31T17:00");
      clock.moveTo(instant("2027-03-30T10:00"));
      var again = with(DECLINED, Map.of("offeredAt", "30 3 2027 09:30", "childAnswer", "\"No\""));
      accepted("offer-return-interview", "MakeFurtherOffer", child, WORKER, again);

      assertThat(episode(child).state).isEqualTo(EpisodeState.RHI_DECLINED);
      assertThat(clock(episode, "return-home-interview").state())
          .isEqualTo(DeadlineState.CANCELLED);
      assertThat(clock(episode, "return-interview-further-offer").state())
          .isEqualTo(DeadlineState.MET);
    }

    @Test
    void a_first_no_says_how_it_is_offered_again_and_what_the_child_said() {
      var child = back();
      var bare =
          Map.<String, Object>of(
              "offeredAt", "28 3 2027 11:00", "offeredHow", "By text", "offerAnswer", "DECLINED");

      assertThat(problems("offer-return-interview", "OfferInterview", child, WORKER, bare))
          .containsExactlyInAnyOrder("childAnswer", "nextOfferPlan");
    }

    @Test
    void nobody_reached_leaves_offer_and_clocks_as_they_are() {
      var child = back();

      var done =
          accepted(
              "offer-return-interview",
              "OfferInterview",
              child,
              WORKER,
              Map.of(
                  "offeredAt", "28 3 2027 11:00",
                  "offeredHow", "Rang twice",
                  "offerAnswer", "NOT_REACHED",
                  "nextOfferPlan", "The carer asks tonight"));

      assertThat(done.variables()).containsEntry("offerAnswer", "NOT_REACHED");
      assertThat(episode(child).state).isEqualTo(EpisodeState.RETURNED);
      assertThat(episode(child).offeredAt).isNull();
      assertThat(clock(episode(child), "return-interview-offer").running()).isTrue();
    }

    @Test
    void an_interview_not_held_is_offered_again_each_time_with_its_own_clock() {
      var child = back();
      accepted("offer-return-interview", "OfferInterview", child, WORKER, ACCEPTED);
      clock.moveTo(instant("2027-03-30T17:00"));
      var notHeld =
          Map.<String, Object>of(
              "interviewHeld", "NO",
              "childAnswer", "Did not come",
              "nextOfferPlan", "At school on Thursday");

      accepted("hold-return-interview", "HoldInterview", child, INTERVIEWER, notHeld);
      assertThat(begin("MakeFurtherOffer", episode(child))).isEqualTo("2027-04-01T17:00");
      accepted(
          "offer-return-interview",
          "MakeFurtherOffer",
          child,
          WORKER,
          with(ACCEPTED, Map.of("offeredAt", "30 3 2027 17:00")));
      accepted("hold-return-interview", "HoldInterview", child, INTERVIEWER, notHeld);

      var episode = episode(child);
      assertThat(episode.declinedTimes).isEqualTo(2);
      assertThat(begin("MakeFurtherOffer", episode)).isEqualTo("2027-04-01T17:00");
      assertThat(episode.state.ended()).isFalse();
    }

    // pattern, every state owned, merges

    @Test
    void the_third_episode_within_sixty_days_is_considered_by_a_manager_and_the_second_is_not() {
      var child = child();
      episodeAt(child, "2027-01-25T20:00");
      episodeAt(child, "2027-02-20T20:00");
      assertThat(episode(child).patternSeen).isFalse();

      clock.moveTo(instant("2027-03-26T21:45"));
      reported(child);

      var third = episode(child);
      assertThat(third.patternCount).isEqualTo(3);
      assertThat(third.patternSeen).isTrue();
      begin("ConsiderPattern", third);
      assertThat(steps.openSteps(MANAGER, child))
          .extracting(OpenStep::elementId)
          .contains("ConsiderPattern");
      assertThat(problems("consider-missing-pattern", "ConsiderPattern", child, MANAGER, Map.of()))
          .containsExactlyInAnyOrder("patternAnalysis", "patternDecision", "rationale");
      accepted(
          "consider-missing-pattern",
          "ConsiderPattern",
          child,
          MANAGER,
          Map.of(
              "patternAnalysis", "Always Fridays",
              "patternDecision", "NO_CHANGE",
              "rationale", "The discussion is called"));
      assertThat(steps.openSteps(MANAGER, child))
          .extracting(OpenStep::elementId)
          .doesNotContain("ConsiderPattern");
      assertThat(events.stream(StrategyDiscussionNeeded.class)).isEmpty();
    }

    @Test
    void an_episode_before_the_window_does_not_count() {
      var child = child();
      episodeAt(child, "2027-01-24T20:00");
      episodeAt(child, "2027-02-20T20:00");
      clock.moveTo(instant("2027-03-26T21:45"));

      reported(child);

      assertThat(episode(child).patternCount).isEqualTo(2);
      assertThat(desk.history(MANAGER, child))
          .satisfies(history -> {
            assertThat(history.ever()).isEqualTo(3);
            assertThat(history.inWindow()).isEqualTo(2);
            assertThat(history.missingNow()).isTrue();
            assertThat(history.episodes().getFirst().missing()).isTrue();
            assertThat(history.timeMissing()).isEqualTo("1 day 2 hours");
          });
    }

    @Test
    void every_state_has_an_owner_and_a_date() {
      var child = child();
      reported(child);
      requireOwnedAndDated(child, "FindChild");
      clock.moveTo(instant("2027-03-27T22:10"));
      accepted("find-missing-child", "FindChild", child, OFFICER, FOUND);
      requireOwnedAndDated(child, "RecordReturn");
      clock.moveTo(instant("2027-03-28T12:00"));
      accepted("record-missing-return", "RecordReturn", child, OFFICER, BACK);
      requireOwnedAndDated(child, "OfferInterview");
      accepted("offer-return-interview", "OfferInterview", child, WORKER, DECLINED);
      requireOwnedAndDated(child, "MakeFurtherOffer");
      accepted(
          "offer-return-interview",
          "MakeFurtherOffer",
          child,
          WORKER,
          with(ACCEPTED, Map.of("offeredAt", "28 3 2027 12:00")));
      requireOwnedAndDated(child, "HoldInterview");
    }

    @Test
    void an_episode_follows_its_child_into_the_file_they_are_merged_into() {
      var duplicate = child();
      var into = child();
      reported(duplicate);
      clock.moveTo(instant("2027-03-27T22:10"));
      transactions.executeWithoutResult(
          status -> files.merge(HUB, duplicate, into, "The same child"));

      assertThat(reported(into).joined()).isTrue();
      assertThat(desk.history(MANAGER, into).episodes()).hasSize(1);
      accepted("find-missing-child", "FindChild", into, OFFICER, FOUND);
      requireOwnedAndDated(into, "RecordReturn");
    }

    static final Viewer HUB = viewer("m.hub", Role.MASH_MANAGER);
    static final NewReport NEW =
        new NewReport(
            "26 3 2027 19:00", "26 3 2027 21:30", "Father", "Left after an argument; no telephone");

    private void requireOwnedAndDated(CaseRef child, String element) {
      begin(element, episode(child));
      assertThat(steps.openSteps(MANAGER, child))
          .filteredOn(step -> step.elementId().equals(element))
          .singleElement()
          .satisfies(step -> {
            assertThat(step.holder()).isNotBlank();
            assertThat(step.due()).isEqualTo(instant(begin(element, episode(child))));
            assertThat(step.sentence()).doesNotContain("Child");
          });
    }

    private void episodeAt(CaseRef child, String london) {
      clock.moveTo(instant(london));
      var at = instant(london);
      report(child, new NewReport(form(at), form(at), "Father", "Gone"), fresh());
      clock.moveTo(at.plusSeconds(12 * 3600));
      accepted(
          "find-missing-child",
          "FindChild",
          child,
          OFFICER,
          with(
              with(FOUND, BACK),
              Map.of(
                  "searchOutcome", "RETURNED",
                  "searchAt", form(clock.instant()),
                  "returnedAt", form(clock.instant()))));
    }

    private static String form(Instant at) {
      return java.time.format.DateTimeFormatter.ofPattern("d M uuuu HH:mm")
          .withZone(LondonTime.ZONE)
          .format(at);
    }

    private CaseRef back() {
      var child = child();
      reported(child);
      clock.moveTo(instant("2027-03-27T22:10"));
      accepted("find-missing-child", "FindChild", child, OFFICER, FOUND);
      clock.moveTo(instant("2027-03-28T11:30"));
      accepted("record-missing-return", "RecordReturn", child, OFFICER, BACK);
      return child;
    }

    private Reported.Done reported(CaseRef child) {
      var answer = report(child, NEW, fresh());
      assertThat(answer).as("%s", answer).isInstanceOf(Reported.Done.class);
      return (Reported.Done) answer;
    }

    private Reported report(CaseRef child, NewReport typed, String id) {
      return desk.report(MANAGER, child, typed, id);
    }

    private static String fresh() {
      return UUID.randomUUID().toString();
    }

    private CaseRef child() {
      return opened("Child L1 " + fresh().substring(0, 6), LocalDate.of(2012, 5, 4), MANAGER);
    }

    private MissingEpisode episode(CaseRef child) {
      return episodes.findByCurrentCaseRefOrderByReportedAtDesc(child.value()).getFirst();
    }

    private Deadline clock(MissingEpisode episode, String code) {
      var timescale = new uk.complexcase.clock.timescales.TimescaleCode(code);
      var numbered =
          deadlines.ofOwner(episode.caseRef).stream()
              .filter(one -> one.timescale().equals(timescale))
              .filter(one -> one.subject().part().startsWith(episode.ref))
              .findFirst();
      return numbered.orElseThrow();
    }

    private List<String> clockCodes(CaseRef child) {
      return deadlines.ofOwner(child.value()).stream()
          .map(one -> one.timescale().value())
          .filter(code -> !code.startsWith("age-"))
          .toList();
    }

    private String due(MissingEpisode episode, String code) {
      return london(clock(episode, code).due());
    }

    private String begin(String element, MissingEpisode episode) {
      return london(clocks.begin(element, Map.of("episodeRef", episode.ref)).due());
    }

    private Accepted accepted(
        String form, String element, CaseRef child, Viewer who, Map<String, Object> values) {
      return accepted(submit(form, element, child, who, values));
    }

    private List<String> problems(
        String form, String element, CaseRef child, Viewer who, Map<String, Object> values) {
      return problems(submit(form, element, child, who, values));
    }

    private SubmissionOutcome submit(
        String form, String element, CaseRef child, Viewer who, Map<String, Object> values) {
      var episode = episode(child);
      var task =
          new TaskContext(
              1,
              "missing-episode",
              element,
              form,
              List.of(episode.file()),
              Map.of("episodeRef", episode.ref, "caseRef", episode.caseRef),
              who,
              clock.instant());
      clocks.begin(element, task.variables());
      assertThat(inTransaction(() -> form(form).prefill(task))).isNotEmpty();
      assertThat(form(form).why(task)).isNotBlank();
      return submit(task, values);
    }
  }
}

package uk.complexcase.pathway.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import uk.complexcase.cases.casefile.ChildCaseStatus;
import uk.complexcase.cases.casefile.OwnWords.Spoken;
import uk.complexcase.cases.events.AssessmentAllocated;
import uk.complexcase.cases.events.AssessmentCompleted;
import uk.complexcase.cases.events.StrategyDiscussionNeeded;
import uk.complexcase.cases.events.WorkerChanged;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineState;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.pathway.fixtures.RoomBehaviour;
import uk.complexcase.pathway.fixtures.RoomsBelow;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;

/** An assessment from its worker to a manager's agreement, on both databases. */
class AssessmentRoomTest {

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  @TestConfiguration(proxyBeanMethods = false)
  @Import(RoomsBelow.class)
  @ComponentScan(
      basePackages = "uk.complexcase.pathway.assessment",
      excludeFilters = @Filter(type = FilterType.REGEX, pattern = RoomsBelow.LEFT_OUT))
  static class Rooms {}

  /** Every step commits, as in the product; each test makes its own child. */
  @Import(Rooms.class)
  @RecordApplicationEvents
  abstract static class Behaviour extends RoomBehaviour {

    static final Viewer MANAGER = viewer("a.manager", Role.CSC_TEAM_MANAGER);
    static final Viewer WORKER = viewer("a.worker", Role.CSC_SOCIAL_WORKER);
    static final Viewer NEW = viewer("a.new", Role.CSC_SOCIAL_WORKER);
    static final TimescaleCode CLOCK = new TimescaleCode("child-and-family-assessment");
    static final Map<String, Object> WRITTEN =
        Map.of(
            "childWords", "\"I like it at my aunt's\"",
            "parentsWords", "They want help with mornings",
            "assessmentFound", "Two visits, school, father by telephone",
            "assessmentOutcome", "EARLY_HELP",
            "rationale", "What worried the school has stopped");

    @Autowired HearingAllocations hearing;
    @Autowired ChildAssessments assessments;
    @Autowired AssessmentStart start;
    @Autowired SaidInAssessments ownWords;
    @Autowired ApplicationEvents events;

    CaseRef child;
    String ref;

    @BeforeEach
    void a_child_with_an_assessment_and_its_worker() {
      given("2027-02-01T10:15", MANAGER, WORKER, NEW);
      child = opened("Child A1", null, MANAGER);
      ref = References.fresh("A");
      inTransaction(() -> {
        files.status(child, ChildCaseStatus.ASSESSMENT_S17, clock.instant(), MANAGER.id());
        return deadlines.open(CLOCK, ClockSubject.of(child).part(ref), clock.instant());
      });
      allocated();
    }

    @Test
    void told_twice_it_begins_once() {
      allocated();

      assertThat(events.stream(AssessmentBegun.class)).containsExactly(new AssessmentBegun(ref));
      assertThat(start.variables(ref))
          .containsEntry("assessmentWorker", WORKER.id().value())
          .containsEntry("caseRefs", List.of(child.value()));
    }

    @Test
    void agreed_it_is_over_its_clock_is_met_and_the_child_is_stepped_down() {
      clock.moveTo(instant("2027-03-24T15:00"));
      accepted(write(WRITTEN));
      assertThat(running().running()).isTrue();

      clock.moveTo(instant("2027-03-25T11:00"));
      assertThat(accepted(answer(MANAGER, "AGREED", "")).variables())
          .containsExactly(Map.entry("assessmentAgreed", true));

      assertThat(running().state()).isEqualTo(DeadlineState.MET);
      assertThat(events.stream(AssessmentCompleted.class))
          .containsExactly(
              new AssessmentCompleted(
                  ref, child, "EARLY_HELP", MANAGER.id(), instant("2027-03-25T11:00")));
      assertThat(status()).isEqualTo("Stepped down");
      assertThat(chronology(MANAGER, child))
          .contains("Child and family assessment " + ref + " agreed: Early help")
          .noneMatch(line -> line.contains("aunt"));
      assertThat(ownWords.spoken(MANAGER, child))
          .containsExactly(
              new Spoken(
                  instant("2027-03-24T15:00"),
                  "\"I like it at my aunt's\"",
                  "said in the child and family assessment " + ref));
    }

    @ParameterizedTest
    @CsvSource({
      "CHILD_IN_NEED_PLAN, ASSESSMENT_S17, Child in need plan",
      "CHILD_IN_NEED_PLAN, CP_PLAN, Child protection plan",
      "EARLY_HELP, ENQUIRY_S47, Section 47 enquiry",
      "NO_FURTHER_HELP, CP_PLAN, Child protection plan",
      "PROTECTION_GOES_ON, CP_PLAN, Child protection plan",
      "NO_FURTHER_HELP, ASSESSMENT_S17, Stepped down"
    })
    void what_protects_more_is_never_lowered_by_an_assessment(
        String outcome, ChildCaseStatus before, String after) {
      inTransaction(() -> {
        files.status(child, before, clock.instant(), MANAGER.id());
        return before;
      });
      accepted(write(with(WRITTEN, Map.of("assessmentOutcome", outcome))));
      accepted(answer(MANAGER, "AGREED", ""));

      assertThat(status()).isEqualTo(after);
    }

    @Test
    void given_back_its_worker_has_it_again_with_what_is_missing_and_the_clock_goes_on() {
      accepted(write(WRITTEN));

      assertThat(problems(answer(MANAGER, "GIVEN_BACK", "")))
          .containsExactly("assessmentAnswerReason");
      assertThat(accepted(answer(MANAGER, "GIVEN_BACK", "See the father")).variables())
          .containsEntry("assessmentAgreed", false)
          .containsEntry("assessmentWorker", WORKER.id().value());

      assertThat(running().running()).isTrue();
      assertThat(inTransaction(() -> form("complete-assessment").prefill(task("complete"))))
          .containsEntry("assessmentFound", "Two visits, school, father by telephone")
          .extractingByKey("soFar")
          .asString()
          .contains("See the father");
      assertThat(events.stream(AssessmentCompleted.class)).isEmpty();
    }

    @Test
    void a_strategy_discussion_is_asked_for_before_any_manager_reads() {
      accepted(write(with(WRITTEN, Map.of("assessmentOutcome", "STRATEGY_DISCUSSION"))));

      assertThat(events.stream(StrategyDiscussionNeeded.class))
          .singleElement()
          .satisfies(needed -> {
            assertThat(needed.children()).containsExactly(child);
            assertThat(needed.informationReceivedAt()).isEqualTo(clock.instant());
          });
    }

    @Test
    void whoever_wrote_it_does_not_agree_it_and_nothing_is_written_without_the_child() {
      accepted(write(WRITTEN));

      assertThat(problems(answer(WORKER, "AGREED", ""))).containsExactly("assessmentAnswer");
      assertThat(problems(write(without(WRITTEN, "childWords")))).containsExactly("childWords");
    }

    @Test
    void it_goes_with_the_child_to_a_new_worker() {
      var changed = new WorkerChanged("T-1", child, WORKER.id(), NEW.id(), clock.instant());
      transactions.executeWithoutResult(status -> hearing.on(changed));

      assertThat(start.variables(ref)).containsEntry("assessmentWorker", NEW.id().value());
    }

    private void allocated() {
      var told =
          new AssessmentAllocated(
              ref,
              child,
              new ContactRef(References.fresh("R")),
              WORKER.id(),
              MANAGER.id(),
              clock.instant());
      transactions.executeWithoutResult(status -> hearing.on(told));
    }

    private SubmissionOutcome write(Map<String, Object> values) {
      return submit(task("complete"), values);
    }

    private SubmissionOutcome answer(Viewer who, String answer, String reason) {
      return submit(
          task("agree", who), Map.of("assessmentAnswer", answer, "assessmentAnswerReason", reason));
    }

    private TaskContext task(String which) {
      return task(which, which.equals("complete") ? WORKER : MANAGER);
    }

    private TaskContext task(String which, Viewer who) {
      return new TaskContext(
          1,
          "child-and-family-assessment",
          which.equals("complete") ? "CompleteAssessment" : "AgreeAssessment",
          which + "-assessment",
          List.of(child),
          Map.of("assessmentRef", ref),
          who,
          clock.instant());
    }

    private Deadline running() {
      return deadlines.find(CLOCK, ClockSubject.of(child).part(ref)).orElseThrow();
    }

    private String status() {
      return files.identity(MANAGER, child).status();
    }
  }
}

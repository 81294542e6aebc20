package uk.complexcase.pathway.childinneed;

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
import uk.complexcase.cases.casefile.AllocatedWorkers;
import uk.complexcase.cases.casefile.ChildCaseStatus;
import uk.complexcase.cases.casefile.OwnWords.Spoken;
import uk.complexcase.cases.events.CaseStatusChanged;
import uk.complexcase.cases.events.StrategyDiscussionNeeded;
import uk.complexcase.cases.events.WorkerChanged;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.pathway.fixtures.RoomBehaviour;
import uk.complexcase.pathway.fixtures.RoomsBelow;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;

/** A child in need plan from its beginning to its end, on both databases. */
class ChildInNeedRoomTest {

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  @TestConfiguration(proxyBeanMethods = false)
  @Import(RoomsBelow.class)
  @ComponentScan(
      basePackages = "uk.complexcase.pathway.childinneed",
      excludeFilters = @Filter(type = FilterType.REGEX, pattern = RoomsBelow.LEFT_OUT))
  static class Rooms {}

  /** Every step commits, as in the product; each test makes its own child. */
  @Import(Rooms.class)
  @RecordApplicationEvents
  abstract static class Behaviour extends RoomBehaviour {

    static final Viewer MANAGER = viewer("a.manager", Role.CSC_TEAM_MANAGER);
    static final Viewer WORKER = viewer("a.worker", Role.CSC_SOCIAL_WORKER);
    static final Viewer NEW = viewer("a.new", Role.CSC_SOCIAL_WORKER);
    static final TimescaleCode REVIEW = new TimescaleCode("child-in-need-review");
    static final Map<String, Object> REVIEWED =
        Map.of(
            "childWords", "\"The mornings are better\"",
            "parentsWords", "They want the help to stay",
            "planProgress", "On time at school four days of five",
            "planChanges", "Breakfast club: school, to July",
            "inNeedDecision", "GOES_ON",
            "rationale", "Better, not yet steady");

    @Autowired HearingInNeed hearing;
    @Autowired ChildInNeedPlans plans;
    @Autowired InNeedStart start;
    @Autowired InNeedTiming timing;
    @Autowired SaidInNeed ownWords;
    @Autowired AllocatedWorkers workers;
    @Autowired ApplicationEvents events;

    CaseRef child;

    @BeforeEach
    void a_child_in_need_with_their_worker() {
      given("2027-04-22T10:00", MANAGER, WORKER, NEW);
      child = opened("Child B1", null, MANAGER);
      inTransaction(() -> {
        workers.allocate(
            child, WORKER.id(), "Child and family assessment", MANAGER.id(), clock.instant());
        return child;
      });
      stands(ChildCaseStatus.CIN_PLAN);
    }

    @Test
    void one_plan_runs_for_a_child_however_often_it_is_heard_of() {
      heard("CIN_PLAN");

      assertThat(plan().worker).isEqualTo(WORKER.id().value());
      assertThat(events.stream(InNeedBegun.class)).containsExactly(new InNeedBegun(plan().ref));
      assertThat(start.variables(plan().ref))
          .containsEntry("inNeedWorker", WORKER.id().value())
          .containsEntry("caseRefs", List.of(child.value()));
    }

    @Test
    void a_child_nobody_has_is_with_the_managers_of_the_team() {
      var other = opened("Child B2", null, MANAGER);
      inTransaction(() -> {
        files.status(other, ChildCaseStatus.CIN_PLAN, clock.instant(), MANAGER.id());
        return other;
      });
      transactions.executeWithoutResult(status ->
          hearing.on(new CaseStatusChanged(other, "CIN_PLAN", MANAGER.id(), clock.instant())));

      assertThat(plans.findByCurrentCaseRefIn(List.of(other.value())))
          .singleElement()
          .satisfies(plan -> assertThat(plan.worker).isEmpty());
    }

    @Test
    void it_is_written_with_the_child_and_the_next_review_goes_on_from_it() {
      var written =
          Map.<String, Object>of(
              "childWords", "\"Somebody to walk with\"",
              "parentsWords", "They agree",
              "planChanges", "Walking bus: school, from May");
      var task = task("WriteInNeed", "write-child-in-need-plan", WORKER);
      assertThat(problems(submit(task, without(written, "planChanges"))))
          .containsExactly("planChanges");
      accepted(submit(task, written));

      assertThat(
              inTransaction(() ->
                  form("review-child-in-need")
                      .prefill(task("ReviewInNeed", "review-child-in-need", WORKER))))
          .containsEntry("planChanges", "Walking bus: school, from May")
          .extractingByKey("soFar")
          .asString()
          .contains("Somebody to walk with");
      assertThat(due()).isEqualTo("2027-07-22T17:00");
    }

    @Test
    void each_review_counts_from_the_one_before() {
      assertThat(due()).isEqualTo("2027-07-22T17:00");

      clock.moveTo(instant("2027-07-20T11:00"));
      accepted(review(REVIEWED));

      assertThat(due()).isEqualTo("2027-10-20T17:00");
      assertThat(ownWords.spoken(MANAGER, child))
          .containsExactly(
              new Spoken(
                  instant("2027-07-20T11:00"),
                  "\"The mornings are better\"",
                  "said at a review of the child in need plan " + plan().ref));
      assertThat(chronology(MANAGER, child))
          .contains("Child in need plan " + plan().ref + " reviewed: The plan goes on")
          .noneMatch(line -> line.contains("mornings"));
    }

    @Test
    void it_ends_when_a_manager_agrees_and_the_child_is_stepped_down() {
      accepted(review(with(REVIEWED, Map.of("inNeedDecision", "ENDS"))));
      assertThat(status()).isEqualTo("Child in need plan");

      assertThat(accepted(end(MANAGER, "AGREED", "")).variables())
          .containsEntry("inNeedEndAgreed", true);

      assertThat(status()).isEqualTo("Stepped down");
      assertThat(plan().runs()).isFalse();
    }

    @Test
    void whoever_reviewed_it_does_not_agree_its_end() {
      accepted(review(with(REVIEWED, Map.of("inNeedDecision", "ENDS")), MANAGER));

      assertThat(problems(end(MANAGER, "AGREED", ""))).containsExactly("inNeedEnd");
      assertThat(problems(end(MANAGER, "GOES_ON", ""))).containsExactly("inNeedEndReason");
      assertThat(accepted(end(MANAGER, "GOES_ON", "School first")).variables())
          .containsEntry("inNeedEndAgreed", false);
      assertThat(plan().runs()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"CP_PLAN, Child protection plan", "LOOKED_AFTER, Looked after"})
    void its_end_never_lowers_what_protects_more(ChildCaseStatus above, String label) {
      stands(above);

      accepted(review(with(REVIEWED, Map.of("inNeedDecision", "ENDS"))));
      accepted(end(MANAGER, "AGREED", ""));

      assertThat(status()).isEqualTo(label);
    }

    @Test
    void another_plan_takes_its_place_only_where_there_is_one() {
      var over = with(REVIEWED, Map.of("inNeedDecision", "TAKEN_OVER"));
      assertThat(problems(review(over))).containsExactly("inNeedDecision");

      stands(ChildCaseStatus.CP_PLAN);
      accepted(review(over));

      assertThat(plan().runs()).isFalse();
      assertThat(status()).isEqualTo("Child protection plan");
    }

    @Test
    void a_child_in_need_again_after_the_end_has_a_plan_of_its_own() {
      accepted(review(with(REVIEWED, Map.of("inNeedDecision", "ENDS"))));
      accepted(end(MANAGER, "AGREED", ""));

      stands(ChildCaseStatus.CIN_PLAN);

      assertThat(plans.findByCurrentCaseRefIn(List.of(child.value())))
          .extracting(ChildInNeedPlan::runs)
          .containsExactlyInAnyOrder(false, true);
    }

    @Test
    void a_strategy_discussion_is_asked_for_at_once_and_the_plan_goes_on() {
      accepted(review(with(REVIEWED, Map.of("inNeedDecision", "STRATEGY_DISCUSSION"))));

      assertThat(events.stream(StrategyDiscussionNeeded.class))
          .singleElement()
          .satisfies(needed -> assertThat(needed.children()).containsExactly(child));
      assertThat(plan().runs()).isTrue();
    }

    @Test
    void nothing_is_reviewed_without_the_child_and_a_plan_that_goes_on_is_written() {
      assertThat(problems(review(without(REVIEWED, "childWords")))).containsExactly("childWords");
      assertThat(problems(review(without(REVIEWED, "planChanges")))).containsExactly("planChanges");
    }

    @Test
    void it_goes_with_the_child_to_a_new_worker() {
      var changed = new WorkerChanged("T-1", child, WORKER.id(), NEW.id(), clock.instant());
      transactions.executeWithoutResult(status -> hearing.on(changed));

      assertThat(accepted(review(REVIEWED)).variables())
          .containsEntry("inNeedWorker", NEW.id().value());
    }

    private void stands(ChildCaseStatus status) {
      inTransaction(() -> {
        files.status(child, status, clock.instant(), MANAGER.id());
        return status;
      });
      heard(status.name());
    }

    private void heard(String status) {
      var changed = new CaseStatusChanged(child, status, MANAGER.id(), clock.instant());
      transactions.executeWithoutResult(done -> hearing.on(changed));
    }

    private ChildInNeedPlan plan() {
      var all = plans.findByCurrentCaseRefIn(List.of(child.value()));
      assertThat(all).hasSize(1);
      return all.getFirst();
    }

    private String due() {
      return inTransaction(() -> timing.open(REVIEW, plan()))
          .due()
          .atZone(LondonTime.ZONE)
          .toLocalDateTime()
          .toString();
    }

    private SubmissionOutcome review(Map<String, Object> values) {
      return review(values, WORKER);
    }

    private SubmissionOutcome review(Map<String, Object> values, Viewer who) {
      return submit(task("ReviewInNeed", "review-child-in-need", who), values);
    }

    private SubmissionOutcome end(Viewer who, String answer, String reason) {
      return submit(
          task("AgreeInNeedEnd", "agree-child-in-need-end", who),
          Map.of("inNeedEnd", answer, "inNeedEndReason", reason));
    }

    private TaskContext task(String element, String form, Viewer who) {
      return new TaskContext(
          1,
          "child-in-need-plan",
          element,
          form,
          List.of(child),
          Map.of("inNeedRef", plan().ref),
          who,
          clock.instant());
    }

    private String status() {
      return files.identity(MANAGER, child).status();
    }
  }
}

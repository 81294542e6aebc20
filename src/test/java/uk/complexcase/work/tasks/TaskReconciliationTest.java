package uk.complexcase.work.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.complexcase.cases.fixtures.Somebody.OTHER_SCREENER;
import static uk.complexcase.cases.fixtures.Somebody.SCREENER;
import static uk.complexcase.work.tasks.ATask.aTask;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.people.Role;

/** The projection is brought level with the engine, and can be built from nothing. */
class TaskReconciliationTest {

  @Nested
  @OnH2
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  class OnPostgresTest extends Behaviour {}

  @Import(TasksOnADatabase.class)
  abstract static class Behaviour {

    @Autowired TaskReconciliation reconciliation;
    @Autowired TaskDesk desk;
    @Autowired TaskHints hints;
    @Autowired FakeEngine engine;
    @Autowired TestClock clock;
    @Autowired JdbcTemplate jdbc;

    @BeforeEach
    void nothingIsThere() {
      engine.clear();
      jdbc.update("delete from task");
      jdbc.update("delete from task_projection");
      clock.moveTo(TestClock.START);
    }

    @AfterEach
    void theClockStandsWhereItStood() {
      clock.moveTo(TestClock.START);
    }

    @Test
    void tasks_no_listener_told_of_are_added_with_their_variables_page_by_page() {
      List<EngineTask> tasks =
          List.of(aTask().made(), aTask().made(), aTask().made(), aTask().made(), aTask().made());
      tasks.forEach(task -> engine.has(task, clock.instant()));

      reconciliation.level();
      reconciliation.level();

      assertThat(desk.ofMyTeams(SCREENER.viewer()))
          .extracting(TaskView::taskKey)
          .containsExactlyInAnyOrderElementsOf(tasks.stream().map(EngineTask::taskKey).toList());
      assertThat(desk.show(SCREENER.viewer(), tasks.getFirst().taskKey()).owner())
          .isEqualTo(tasks.getFirst().variables().get("contactRef"));
    }

    @Test
    void the_projection_is_rebuilt_from_nothing_and_finishes_what_was_stored() {
      var waiting = aTask().due(Instant.parse("2027-02-01T14:15:00Z")).made();
      var stored = aTask().made();
      for (var task : List.of(waiting, stored)) {
        hints.creating(task);
        engine.has(task, clock.instant());
      }
      desk.claim(SCREENER.viewer(), waiting.taskKey());
      engine.has(held(waiting, SCREENER.id().value()), clock.instant());
      desk.saveDraft(SCREENER.viewer(), waiting.taskKey(), Map.of("facts", "Half"), 0);
      engine.unreachable = true;
      desk.submit(SCREENER.viewer(), stored.taskKey(), new FormData(Map.of("facts", "All")), "s-1");
      engine.unreachable = false;
      var before = desk.show(SCREENER.viewer(), waiting.taskKey());

      jdbc.update("delete from task");
      reconciliation.level();

      assertThat(desk.show(SCREENER.viewer(), waiting.taskKey())).isEqualTo(before);
      assertThat(desk.formData(SCREENER.viewer(), waiting.taskKey()))
          .containsEntry("facts", "Half");
      assertThat(desk.show(SCREENER.viewer(), stored.taskKey()).state())
          .isEqualTo(TaskState.SUBMITTED);

      clock.advance(Duration.ofMinutes(2));
      reconciliation.level();

      assertThat(engine.completed.get(stored.taskKey())).isEqualTo(Map.of("urgent", true));
      assertThat(desk.show(SCREENER.viewer(), stored.taskKey()).state())
          .isEqualTo(TaskState.COMPLETED);
    }

    @Test
    void a_vanished_task_is_withdrawn_only_after_the_grace_period() {
      var task = aTask().made();
      hints.creating(task);
      clock.advance(Duration.ofHours(5));

      reconciliation.level();
      clock.advance(Duration.ofSeconds(59));
      reconciliation.level();
      assertThat(desk.show(SCREENER.viewer(), task.taskKey()).state()).isEqualTo(TaskState.OPEN);

      clock.advance(Duration.ofSeconds(1));
      reconciliation.level();
      assertThat(desk.show(SCREENER.viewer(), task.taskKey()).state())
          .isEqualTo(TaskState.CANCELLED);
    }

    @Test
    void a_task_that_is_between_two_states_now_and_then_stays_open() {
      var task = aTask().made();
      hints.creating(task);
      for (int i = 0; i < 3; i++) {
        engine.clear();
        reconciliation.level();
        clock.advance(Duration.ofSeconds(40));
        engine.has(task, TestClock.START);
        reconciliation.level();
        clock.advance(Duration.ofSeconds(40));
      }

      assertThat(desk.show(SCREENER.viewer(), task.taskKey()).state()).isEqualTo(TaskState.OPEN);
    }

    @Test
    void a_task_withdrawn_by_a_hint_that_did_not_come_true_opens_again() {
      var task = aTask().made();
      hints.creating(task);
      engine.has(task, clock.instant());
      hints.canceling(task.taskKey());

      reconciliation.level();
      assertThat(desk.show(SCREENER.viewer(), task.taskKey()).state())
          .isEqualTo(TaskState.CANCELLED);

      clock.advance(Duration.ofMinutes(2));
      reconciliation.level();
      assertThat(desk.show(SCREENER.viewer(), task.taskKey()).state()).isEqualTo(TaskState.OPEN);
    }

    @Test
    void holder_due_time_and_groups_are_repaired() {
      var task = aTask().made();
      hints.creating(task);
      var due = Instant.parse("2027-02-02T09:00:00Z");
      engine.has(
          new EngineTask(
              task.taskKey(),
              task.processId(),
              task.elementId(),
              task.version(),
              List.of(Role.MASH_SCREENER.candidateGroup(), Role.EDT.candidateGroup()),
              OTHER_SCREENER.id().value(),
              due,
              Map.of()),
          clock.instant());

      reconciliation.level();

      var view = desk.show(SCREENER.viewer(), task.taskKey());
      assertThat(view.assignee()).isEqualTo(OTHER_SCREENER.id());
      assertThat(view.due()).isEqualTo(due);
      assertThat(view.candidateGroups()).containsExactly("edt", "mash-screener");
    }

    @Test
    void a_claim_the_engine_has_not_heard_of_is_not_undone() {
      var task = aTask().made();
      hints.creating(task);
      engine.has(task, clock.instant());
      engine.unreachable = true;
      desk.claim(SCREENER.viewer(), task.taskKey());
      engine.unreachable = false;

      clock.advance(Duration.ofMinutes(2));
      reconciliation.level();

      assertThat(desk.show(SCREENER.viewer(), task.taskKey()).assignee()).isEqualTo(SCREENER.id());
    }

    @Test
    void the_lag_grows_while_the_engine_is_out_of_reach_and_goes_when_it_answers() {
      reconciliation.run();
      assertThat(desk.lagSeconds()).isZero();

      engine.unreachable = true;
      clock.advance(Duration.ofSeconds(45));
      reconciliation.run();
      assertThat(desk.lagSeconds()).isEqualTo(45);

      engine.unreachable = false;
      reconciliation.run();
      assertThat(desk.lagSeconds()).isZero();
    }

    private static EngineTask held(EngineTask task, String holder) {
      return new EngineTask(
          task.taskKey(),
          task.processId(),
          task.elementId(),
          task.version(),
          task.candidateGroups(),
          holder,
          task.due(),
          task.variables());
    }
  }
}

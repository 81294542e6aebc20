package uk.complexcase.work.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.complexcase.cases.fixtures.Somebody.OTHER_SCREENER;
import static uk.complexcase.cases.fixtures.Somebody.SCREENER;
import static uk.complexcase.work.tasks.ATask.aTask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.fixtures.Somebody;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.work.tasks.TaskDesk.DraftSaved;
import uk.complexcase.work.tasks.TaskDesk.Submitted;

/** When two act at once exactly one wins, and the other hears so. */
class TaskConcurrencyTest {

  private static final int TIMES = 5;

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

    @Autowired TaskDesk desk;
    @Autowired TaskHints hints;
    @Autowired ScreeningRoom room;
    @Autowired FakeEngine engine;
    @Autowired JdbcTemplate jdbc;

    @RepeatedTest(TIMES)
    void of_two_claims_one_wins() throws Exception {
      var task = created();

      var answers = atOnce(() -> claim(SCREENER, task), () -> claim(OTHER_SCREENER, task));

      assertThat(answers).containsOnlyOnce("claimed");
      var holder = desk.show(SCREENER.viewer(), task.taskKey()).assignee();
      assertThat(answers.get(holder.equals(SCREENER.id()) ? 0 : 1)).isEqualTo("claimed");
      assertThat(answers).anyMatch(answer -> answer.endsWith("holds this task."));
      assertThat(engine.assigned.get(task.taskKey())).containsExactly(holder.value());
    }

    @RepeatedTest(TIMES)
    void of_two_submissions_one_is_taken_and_the_other_kept() throws Exception {
      var task = created();
      int before = room.taken.get();

      var answers =
          atOnce(() -> submit(SCREENER, task, "s-1"), () -> submit(OTHER_SCREENER, task, "s-2"));

      assertThat(answers.stream().filter(Submitted.Done.class::isInstance)).hasSize(1);
      assertThat(answers.stream().filter(Submitted.TooLate.class::isInstance)).hasSize(1);
      assertThat(room.taken.get() - before).isEqualTo(1);
      var loser = answers.getFirst() instanceof Submitted.TooLate ? SCREENER : OTHER_SCREENER;
      assertThat(desk.draft(loser.viewer(), task.taskKey()))
          .map(Draft::values)
          .contains(Map.of("facts", "Typed"));
    }

    @RepeatedTest(TIMES)
    void the_same_submission_twice_at_once_is_taken_once() throws Exception {
      var task = created();
      int before = room.taken.get();

      var answers =
          atOnce(() -> submit(SCREENER, task, "s-1"), () -> submit(SCREENER, task, "s-1"));

      assertThat(answers)
          .containsExactlyInAnyOrder(
              new Submitted.Done("Screening recorded.", false),
              new Submitted.Done("Screening recorded.", true));
      assertThat(room.taken.get() - before).isEqualTo(1);
    }

    @RepeatedTest(TIMES)
    void of_two_first_saves_one_is_stale_and_nothing_is_lost() throws Exception {
      var task = created();

      var answers = atOnce(() -> save(task, "One tab"), () -> save(task, "Other tab"));

      assertThat(answers.stream().filter(DraftSaved.Saved.class::isInstance)).hasSize(1);
      assertThat(
              jdbc.queryForList(
                  "select entered from task_draft where task_key = ? union select entered from"
                      + " task_draft_history where task_key = ?",
                  String.class,
                  task.taskKey(),
                  task.taskKey()))
          .hasSize(2);
    }

    @RepeatedTest(TIMES)
    void a_task_told_of_twice_at_once_is_one_row() throws Exception {
      var task = aTask().made();

      atOnce(() -> creating(task), () -> creating(task));

      assertThat(desk.show(SCREENER.viewer(), task.taskKey()).state()).isEqualTo(TaskState.OPEN);
    }

    private EngineTask created() {
      var task = aTask().made();
      hints.creating(task);
      return task;
    }

    private boolean creating(EngineTask task) {
      hints.creating(task);
      return true;
    }

    private String claim(Somebody by, EngineTask task) {
      try {
        desk.claim(by.viewer(), task.taskKey());
        return "claimed";
      } catch (TaskTaken e) {
        return e.getMessage();
      }
    }

    private Submitted submit(Somebody by, EngineTask task, String id) {
      return desk.submit(by.viewer(), task.taskKey(), new FormData(Map.of("facts", "Typed")), id);
    }

    private DraftSaved save(EngineTask task, String text) {
      return desk.saveDraft(SCREENER.viewer(), task.taskKey(), Map.of("facts", text), 0);
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other)
        throws InterruptedException, ExecutionException {
      var start = new CyclicBarrier(2);
      try (var threads = Executors.newFixedThreadPool(2)) {
        var running = new ArrayList<Future<T>>();
        for (Callable<T> act : List.of(one, other)) {
          running.add(
              threads.submit(() -> {
                start.await();
                return act.call();
              }));
        }
        return List.of(running.get(0).get(), running.get(1).get());
      }
    }
  }
}

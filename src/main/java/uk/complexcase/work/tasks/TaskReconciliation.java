package uk.complexcase.work.tasks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.ByItself;
import uk.complexcase.procedure.EngineUnreachable;
import uk.complexcase.procedure.OpenUserTask;
import uk.complexcase.procedure.OpenUserTasks;

/**
 * Compares the engine's open tasks with the projection and repairs what the hints missed, so that
 * the projection can be built from nothing. The engine's search may trail behind the hints, and
 * shows no task that is between two states: what changed or went missing within the grace period is
 * let be.
 */
@Component
class TaskReconciliation {

  private static final Logger LOG = LoggerFactory.getLogger(TaskReconciliation.class);
  private static final Duration GRACE = Duration.ofSeconds(60);

  private final OpenUserTasks engine;
  private final Tasks tasks;
  private final Projection projection;
  private final TellingEngine telling;
  private final ProjectionLag lag;
  private final InstantSource clock;
  private final MissingTasks missing = new MissingTasks();
  private boolean unreachable;

  TaskReconciliation(
      OpenUserTasks engine,
      Tasks tasks,
      Projection projection,
      TellingEngine telling,
      ProjectionLag lag,
      InstantSource clock) {
    this.engine = engine;
    this.tasks = tasks;
    this.projection = projection;
    this.telling = telling;
    this.lag = lag;
    this.clock = clock;
  }

  @ByItself("The task list is compared with what waits in the processes, and put right.")
  @Scheduled(fixedDelayString = "${complexcase.tasks.reconciliation.every:PT5S}")
  @SchedulerLock(name = "task-reconciliation", lockAtMostFor = "PT2M")
  void run() {
    try {
      level();
      unreachable = false;
    } catch (EngineUnreachable e) {
      if (!unreachable) {
        LOG.warn("The engine does not answer, so the task list may be behind: {}", e.getMessage());
      }
      unreachable = true;
    }
  }

  /** One comparison, after which the projection is as the engine was when it began. */
  synchronized void level() {
    Instant begun = clock.instant();
    List<Long> unfinished = tasks.keysIn(Set.of(TaskState.OPEN, TaskState.SUBMITTED));
    var open = new HashSet<Long>();
    String after = null;
    do {
      OpenUserTasks.Page page = engine.page(after);
      compare(page.tasks(), begun);
      page.tasks().forEach(told -> open.add(told.key()));
      after = page.next();
    } while (after != null);
    List<Long> unseen = unfinished.stream().filter(key -> !open.contains(key)).toList();
    missing.longGone(unseen, begun.minus(GRACE), begun).forEach(this::vanished);
    lag.levelAt(begun);
  }

  private void compare(List<OpenUserTask> page, Instant now) {
    Map<Long, Task> rows =
        tasks.withGroups(page.stream().map(OpenUserTask::key).toList()).stream()
            .collect(Collectors.toMap(Task::taskKey, Function.identity()));
    for (OpenUserTask told : page) {
      Task row = rows.get(told.key());
      if (row == null) {
        add(told);
      } else {
        compare(told, row, now);
      }
    }
  }

  private void add(OpenUserTask told) {
    projection.add(
        new EngineTask(
            told.key(),
            told.processId(),
            told.elementId(),
            told.version(),
            told.candidateGroups(),
            told.assignee(),
            told.due(),
            engine.variables(told.key())),
        told.createdAt());
  }

  /**
   * The row is a copy outside any transaction: trying the change on it tells whether one is needed.
   */
  private void compare(OpenUserTask told, Task row, Instant now) {
    switch (row.state()) {
      case OPEN -> {
        if (row.levelWith(told.assignee(), told.candidateGroups(), told.due())) {
          projection.repair(told);
        }
      }
      case SUBMITTED -> {
        if (settled(row, now)) {
          telling.completeAgain(told.key());
        }
      }
      // what a hint announced did not come about
      case COMPLETED, CANCELLED -> {
        if (settled(row, now)) {
          projection.reopen(told.key());
        }
      }
    }
  }

  private void vanished(long taskKey) {
    if (engine.find(taskKey).isEmpty()) {
      projection.close(taskKey);
    }
  }

  private static boolean settled(Task row, Instant now) {
    return row.stateSince().isBefore(now.minus(GRACE));
  }
}

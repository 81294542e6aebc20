package uk.complexcase.work.tasks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.EngineUnreachable;
import uk.complexcase.procedure.OpenUserTask;
import uk.complexcase.procedure.OpenUserTasks;

/**
 * Compares the engine's open tasks with the projection and repairs what the hints missed, so that the projection can be
 * built from nothing. The engine's search may trail behind the hints: what changed within the grace period is let be.
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

  @Scheduled(fixedDelayString = "${tasks.reconciliation.every:PT5S}")
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
  void level() {
    Instant begun = clock.instant();
    List<Long> unfinished = tasks.keysIn(Set.of(TaskState.OPEN, TaskState.SUBMITTED));
    var open = new HashSet<Long>();
    String after = null;
    do {
      OpenUserTasks.Page page = engine.page(after);
      for (OpenUserTask told : page.tasks()) {
        open.add(told.key());
        compare(told, begun);
      }
      after = page.next();
    } while (after != null);
    unfinished.stream().filter(key -> !open.contains(key)).forEach(key -> vanished(key, begun));
    lag.levelAt(begun);
  }

  private void compare(OpenUserTask told, Instant now) {
    Optional<Task> row = tasks.findById(told.key());
    if (row.isEmpty()) {
      projection.add(engineTask(told), told.createdAt());
      return;
    }
    switch (row.get().state()) {
      case OPEN -> projection.repair(engineTask(told));
      case SUBMITTED -> {
        if (settled(row.get(), now)) {
          telling.completeAgain(told.key());
        }
      }
      // a hint came true for nobody: the transition it announced did not take place
      case COMPLETED, CANCELLED -> {
        if (settled(row.get(), now)) {
          projection.reopen(told.key());
        }
      }
    }
  }

  private void vanished(long taskKey, Instant now) {
    tasks
        .findById(taskKey)
        .filter(row -> settled(row, now) && engine.find(taskKey).isEmpty())
        .ifPresent(row -> projection.close(taskKey));
  }

  private static boolean settled(Task row, Instant now) {
    return row.stateSince().isBefore(now.minus(GRACE));
  }

  private EngineTask engineTask(OpenUserTask told) {
    return new EngineTask(
        told.key(),
        told.processId(),
        told.elementId(),
        told.candidateGroups(),
        told.assignee(),
        told.due(),
        tasks.existsById(told.key()) ? java.util.Map.of() : engine.variables(told.key()));
  }
}

package uk.complexcase.work.tasks;

import java.time.Instant;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import uk.complexcase.clock.timescales.DeadlineChanged;
import uk.complexcase.procedure.ProcedureEngine;

/**
 * Moves the due date of a task when one of its clocks is moved. Idempotent by what the register
 * says now: the earliest running clock wins, whatever order the events come in.
 */
@Component
class FollowingClocks {

  private final Tasks tasks;
  private final ClocksOfTasks clocks;
  private final Projection projection;
  private final ProcedureEngine engine;

  FollowingClocks(
      Tasks tasks, ClocksOfTasks clocks, Projection projection, ProcedureEngine engine) {
    this.tasks = tasks;
    this.clocks = clocks;
    this.projection = projection;
    this.engine = engine;
  }

  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(DeadlineChanged event) {
    var open = List.of(TaskState.OPEN, TaskState.SUBMITTED);
    for (Task task : tasks.runningBy(event.id().value(), open)) {
      clocks.due(task).ifPresent(due -> follow(task, due));
    }
  }

  private void follow(Task task, Instant due) {
    if (task.isDueByRegister()) {
      projection.followRegister(task.taskKey(), due);
    } else {
      engine.updateDueDate(task.taskKey(), due);
    }
  }
}

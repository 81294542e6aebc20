package uk.complexcase.work.tasks;

import java.util.Comparator;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineChanged;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.procedure.ProcedureEngine;

/**
 * Moves the due date of a task when one of its clocks is moved. Idempotent by what the register
 * says now: the earliest running clock wins, whatever order the events come in.
 */
@Component
class FollowingClocks {

  private final Tasks tasks;
  private final DeadlineRegister deadlines;
  private final ProcedureEngine engine;

  FollowingClocks(Tasks tasks, DeadlineRegister deadlines, ProcedureEngine engine) {
    this.tasks = tasks;
    this.deadlines = deadlines;
    this.engine = engine;
  }

  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(DeadlineChanged event) {
    var open = List.of(TaskState.OPEN, TaskState.SUBMITTED);
    for (Task task : tasks.runningBy(event.id().value(), open)) {
      deadlines.all(task.deadlines()).stream()
          .filter(Deadline::running)
          .map(Deadline::due)
          .min(Comparator.naturalOrder())
          .ifPresent(due -> engine.updateDueDate(task.taskKey(), due));
    }
  }
}

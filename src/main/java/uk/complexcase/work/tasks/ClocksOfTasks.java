package uk.complexcase.work.tasks;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;

/** When a task is due by its clocks: the earliest running one wins. */
@Component
class ClocksOfTasks {

  private final DeadlineRegister deadlines;

  ClocksOfTasks(DeadlineRegister deadlines) {
    this.deadlines = deadlines;
  }

  /** Empty where none of them runs. */
  Optional<Instant> due(Task task) {
    return deadlines.all(task.deadlines()).stream()
        .filter(Deadline::running)
        .map(Deadline::due)
        .min(Comparator.naturalOrder());
  }
}

package uk.complexcase.work.tasks;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.escalation.WorkHolders;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Who holds the open tasks that run by a clock, or that must not outlast it. Rooms whose clocks no
 * task runs by say it for themselves beside it.
 */
@Component
@Primary
class HoldersOfWork implements WorkHolders {

  private final Tasks tasks;

  HoldersOfWork(Tasks tasks) {
    this.tasks = tasks;
  }

  @Override
  @Transactional(readOnly = true)
  public Set<PractitionerId> holding(DeadlineId id) {
    return tasks.runningBy(id.value(), List.of(TaskState.OPEN)).stream()
        .map(Task::assignee)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }
}

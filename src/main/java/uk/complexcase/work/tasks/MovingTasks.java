package uk.complexcase.work.tasks;

import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** Moves tasks on our own rows; the engine is told after the commit. */
@Service
@Transactional
class MovingTasks implements TaskMoves {

  private final Tasks tasks;
  private final TaskChanges changes;
  private final TaskAudience audience;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  MovingTasks(
      Tasks tasks,
      TaskChanges changes,
      TaskAudience audience,
      AuditLog audit,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.tasks = tasks;
    this.changes = changes;
    this.audience = audience;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public int move(
      CaseRef child, PractitionerId from, PractitionerId to, String reason, PractitionerId by) {
    var held =
        tasks.keysOnCase(child.value()).stream()
            .flatMap(key -> tasks.lock(key).stream())
            .filter(task -> task.state() == TaskState.OPEN && task.isHeldBy(from))
            .toList();
    held.forEach(task -> move(task, to, reason, by));
    return held.size();
  }

  private void move(Task task, PractitionerId to, String reason, PractitionerId by) {
    boolean may = audience.mayTake(task, to);
    task.hold(may ? to : null);
    var now = clock.instant();
    var act = may ? TaskChange.Act.HANDED_OVER : TaskChange.Act.RELEASED;
    changes.save(new TaskChange(task, act, by, now, reason));
    audit.act(
        by,
        "TASK_" + act,
        task.owner(),
        task.elementId() + ", task " + task.taskKey() + (may ? ", now held by " + to : ""));
    events.publishEvent(new HolderChanged(task.taskKey()));
    if (may) {
      events.publishEvent(new TaskHandedOver(task.taskKey(), task.owner(), to, by, now));
    }
  }
}

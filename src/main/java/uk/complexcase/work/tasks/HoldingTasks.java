package uk.complexcase.work.tasks;

import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.TaskChange.Act;

/** Claim, give back, hand over: decided on our own row, and told to the engine after the commit. */
@Component
class HoldingTasks {

  private static final int LONGEST_REASON = 2000;

  private final TaskLocking locking;
  private final TaskChanges changes;
  private final TaskSentences sentences;
  private final PeopleDirectory people;
  private final TaskAudience audience;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  HoldingTasks(
      TaskLocking locking,
      TaskChanges changes,
      TaskSentences sentences,
      PeopleDirectory people,
      TaskAudience audience,
      AuditLog audit,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.locking = locking;
    this.changes = changes;
    this.sentences = sentences;
    this.people = people;
    this.audience = audience;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  void claim(Viewer viewer, long taskKey) {
    Task task = locking.locked(viewer, taskKey);
    requireTurn(task, viewer, false);
    claim(task, viewer);
  }

  /** The same for a task already locked and found to be the viewer's or nobody's. */
  void claim(Task task, Viewer viewer) {
    if (!task.isHeldBy(viewer.id())) {
      change(task, viewer.id(), viewer, Act.CLAIMED, "");
    }
  }

  void release(Viewer viewer, long taskKey) {
    Task task = locking.locked(viewer, taskKey);
    requireTurn(task, viewer, viewer.may(Permission.SUPERVISE));
    if (task.assignee() != null) {
      change(task, null, viewer, Act.RELEASED, "");
    }
  }

  void handOver(Viewer viewer, long taskKey, PractitionerId to, String reason) {
    Task task = locking.locked(viewer, taskKey);
    requireTurn(task, viewer, viewer.may(Permission.SUPERVISE));
    String why = reason.strip();
    if (why.isEmpty()) {
      throw new TaskRefused("Enter the reason for handing over.");
    }
    if (why.length() > LONGEST_REASON) {
      throw new TaskRefused("The reason must be " + LONGEST_REASON + " characters or fewer.");
    }
    if (!audience.mayTake(task, to)) {
      throw new TaskRefused("Choose a colleague who may do this task.");
    }
    if (!task.isHeldBy(to)) {
      change(task, to, viewer, Act.HANDED_OVER, why);
      events.publishEvent(
          new TaskHandedOver(task.taskKey(), task.owner(), to, viewer.id(), clock.instant()));
    }
  }

  private void requireTurn(Task task, Viewer viewer, boolean supervises) {
    switch (Turn.of(task, viewer.id())) {
      case OVER -> throw new TaskGone(sentences.over(task));
      case ANOTHERS -> {
        if (!supervises) {
          throw new TaskTaken(people.nameOf(Objects.requireNonNull(task.assignee())));
        }
      }
      case THEIRS -> {}
    }
  }

  private void change(
      Task task, @Nullable PractitionerId holder, Viewer viewer, Act act, String reason) {
    task.hold(holder);
    changes.save(new TaskChange(task, act, viewer.id(), clock.instant(), reason));
    String held = holder == null || holder.equals(viewer.id()) ? "" : ", now held by " + holder;
    audit.act(
        viewer.id(),
        "TASK_" + act,
        task.owner(),
        task.elementId() + ", task " + task.taskKey() + held);
    events.publishEvent(new HolderChanged(task.taskKey()));
  }
}

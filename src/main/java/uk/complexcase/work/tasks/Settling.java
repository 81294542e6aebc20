package uk.complexcase.work.tasks;

import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Settles tasks. Both the work and the task look for the other once they are committed, so that one
 * of them finds it whichever came first.
 */
@Service
class Settling implements SettledTasks {

  private static final String BY_THE_ROOM = "settled";

  private final Tasks tasks;
  private final SettledTaskRows settled;
  private final StoredSubmissions submissions;
  private final Rooms rooms;
  private final Contexts contexts;
  private final ValuesText text;
  private final Drafting drafting;
  private final EntityManager entities;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Settling(
      Tasks tasks,
      SettledTaskRows settled,
      StoredSubmissions submissions,
      Rooms rooms,
      Contexts contexts,
      ValuesText text,
      Drafting drafting,
      EntityManager entities,
      AuditLog audit,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.tasks = tasks;
    this.settled = settled;
    this.submissions = submissions;
    this.rooms = rooms;
    this.contexts = contexts;
    this.text = text;
    this.drafting = drafting;
    this.entities = entities;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void settle(
      String owner,
      String formId,
      String subject,
      Map<String, Object> variables,
      String said,
      PractitionerId by) {
    var key = new SettledTask.Key(formId, subject);
    if (!settled.existsById(key)) {
      settled.saveAndFlush(new SettledTask(key, text.write(variables), said, by, clock.instant()));
      events.publishEvent(new TaskSettled(owner, formId, subject));
    }
  }

  /** Idempotent by the task: it is completed once. */
  @ApplicationModuleListener
  void on(TaskSettled event) {
    tasks.openOf(event.owner(), event.formId()).forEach(this::complete);
  }

  /** Idempotent by the task: it is completed once. */
  @ApplicationModuleListener
  void on(TaskOffered event) {
    complete(event.taskKey());
  }

  private void complete(long taskKey) {
    tasks
        .lock(taskKey)
        .filter(task -> task.state() == TaskState.OPEN && !submissions.existsById(taskKey))
        .ifPresent(task ->
            rooms
                .of(task.formId())
                .map(room -> room.settledAs(contexts.of(task, null)))
                .filter(subject -> !subject.isEmpty())
                .flatMap(subject -> settled.findById(new SettledTask.Key(task.formId(), subject)))
                .ifPresent(done -> store(task, done)));
  }

  private void store(Task task, SettledTask done) {
    task.become(TaskState.SUBMITTED, clock.instant());
    entities.persist(
        new StoredSubmission(
            task, BY_THE_ROOM, "{}", done.variables(), done.said(), done.by(), done.at()));
    drafting.discard(task);
    audit.act(
        done.by(), "TASK_SETTLED", task.owner(), task.elementId() + ", task " + task.taskKey());
    events.publishEvent(new FormStored(task.taskKey()));
  }
}

package uk.complexcase.work.tasks;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.work.tasks.SubmissionOutcome.Accepted;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;
import uk.complexcase.work.tasks.TaskDesk.Submitted;

/** Takes in a form: one transaction stores it and the event that has the engine told. */
@Component
class Submitting {

  private static final int LONGEST_ID = 64;

  private final EntityManager entities;
  private final TaskLocking locking;
  private final StoredSubmissions submissions;
  private final Rooms rooms;
  private final Contexts contexts;
  private final FormKeys keys;
  private final ValuesText text;
  private final Drafting drafting;
  private final HoldingTasks holding;
  private final TaskSentences sentences;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Submitting(
      EntityManager entities,
      TaskLocking locking,
      StoredSubmissions submissions,
      Rooms rooms,
      Contexts contexts,
      FormKeys keys,
      ValuesText text,
      Drafting drafting,
      HoldingTasks holding,
      TaskSentences sentences,
      AuditLog audit,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.entities = entities;
    this.locking = locking;
    this.submissions = submissions;
    this.rooms = rooms;
    this.contexts = contexts;
    this.keys = keys;
    this.text = text;
    this.drafting = drafting;
    this.holding = holding;
    this.sentences = sentences;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  Submitted submit(Viewer viewer, long taskKey, FormData data, String submissionId) {
    Task task = locking.locked(viewer, taskKey);
    Optional<StoredSubmission> done = submissions.findById(taskKey);
    if (done.isPresent() && done.get().isReplayedBy(viewer.id(), submissionId)) {
      return new Submitted.Done(done.get().said(), true);
    }
    Map<String, @Nullable Object> known = keys.known(task, data.values());
    Turn turn = done.isPresent() ? Turn.OVER : Turn.of(task, viewer.id());
    return switch (turn) {
      case OVER -> tooLate(task, viewer, known, sentences.over(task));
      case ANOTHERS -> tooLate(task, viewer, known, sentences.heldByAnother(task));
      case THEIRS -> take(task, viewer, known, data, submissionId);
    };
  }

  private Submitted take(
      Task task,
      Viewer viewer,
      Map<String, @Nullable Object> known,
      FormData data,
      String submissionId) {
    Optional<Submitted> refused = refusal(task, viewer, known, data, submissionId);
    if (refused.isPresent()) {
      return refused.get();
    }
    TaskSubmission room =
        rooms
            .of(task.formId())
            .orElseThrow(
                () -> new IllegalStateException("No room takes in the form " + task.formId()));
    SubmissionOutcome outcome = room.submit(contexts.of(task, viewer), new FormData(known));
    return switch (outcome) {
      case Accepted accepted -> store(task, viewer, known, submissionId, accepted);
      case SubmissionOutcome.Refused refusedByRoom -> {
        drafting.saveRefused(task, known, viewer.id());
        yield new Submitted.Refused(refusedByRoom.problems());
      }
    };
  }

  private Optional<Submitted> refusal(
      Task task,
      Viewer viewer,
      Map<String, @Nullable Object> known,
      FormData data,
      String submissionId) {
    if (submissionId.isBlank() || submissionId.length() > LONGEST_ID) {
      return Optional.of(refused("This page is out of date. Open the task again."));
    }
    if (ValuesText.tooLarge(text.write(data.values()))) {
      return Optional.of(
          refused(
              "What was entered is too long to be stored: the whole form may take 200 kB. Shorten"
                  + " it."));
    }
    Set<String> unknown = keys.unknown(task, data.values());
    // what the server gave the page to show may come back with it
    unknown.removeAll(contexts.prefill(task, viewer).keySet());
    if (!unknown.isEmpty()) {
      drafting.saveRefused(task, known, viewer.id());
      return Optional.of(
          refused(
              "The form sent something it has no field for. Open the task again and check what you"
                  + " entered."));
    }
    return Optional.empty();
  }

  private Submitted store(
      Task task,
      Viewer viewer,
      Map<String, @Nullable Object> known,
      String submissionId,
      Accepted accepted) {
    Instant at = clock.instant();
    holding.claim(task, viewer);
    task.become(TaskState.SUBMITTED, at);
    entities.persist(
        new StoredSubmission(
            task,
            submissionId,
            text.write(known),
            text.write(accepted.variables()),
            accepted.said(),
            viewer.id(),
            at));
    drafting.discard(task);
    audit.act(
        viewer.id(), "TASK_SUBMITTED", task.owner(), task.elementId() + ", task " + task.taskKey());
    events.publishEvent(new FormStored(task.taskKey()));
    return new Submitted.Done(accepted.said(), false);
  }

  private Submitted tooLate(
      Task task, Viewer viewer, Map<String, @Nullable Object> known, String sentence) {
    drafting.keep(task, known, viewer.id());
    return new Submitted.TooLate(sentence);
  }

  private static Submitted refused(String sentence) {
    return new Submitted.Refused(List.of(new FieldProblem("", sentence)));
  }
}

package uk.complexcase.pathway.transition;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.AllocatedWorkers;
import uk.complexcase.cases.events.WorkerChanged;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskMoves;

/**
 * The new worker accepts, and only then has the child and the open tasks; or says what is missing,
 * and a manager settles it (SCR-B-30).
 */
@Component
class AcceptHandoverForm extends HandoverForm {

  private final AllocatedWorkers workers;
  private final TaskMoves tasks;
  private final ApplicationEventPublisher events;

  AcceptHandoverForm(
      HandoverWork work,
      AllocatedWorkers workers,
      TaskMoves tasks,
      ApplicationEventPublisher events) {
    super("accept-handover", "a child is handed over to you", work);
    this.workers = workers;
    this.tasks = tasks;
    this.events = events;
  }

  private enum Answer {
    ACCEPTED,
    NOT_ACCEPTED
  }

  @Override
  protected Storing<Handover> read(FormReader form, TaskContext task, Handover one) {
    var answer = form.option(Answer.class, "handoverAnswer", "Say whether you accept the child");
    boolean accepted = answer == Answer.ACCEPTED;
    form.textWhen(accepted, "understood", "Write the plan and what comes next in your own words");
    form.textWhen(!accepted, "notAccepted", "Write what is missing, or why not");
    var by = task.person().id();
    if (accepted && !by.value().equals(one.toWorker)) {
      form.problem("handoverAnswer", "Only the worker who is asked can accept the child");
    }
    return accepted ? held -> accepted(held, by, task) : held -> notAccepted(held, task);
  }

  private Done accepted(Handover one, PractitionerId by, TaskContext task) {
    one.goTo(Handover.State.DONE, task.at());
    var from = one.from();
    workers.allocate(one.file(), by, "Handover " + one.ref, by, task.at());
    int moved =
        from == null
            ? 0
            : tasks.move(one.file(), from, by, "Handover " + one.ref + " accepted", by);
    events.publishEvent(new WorkerChanged(one.ref, one.file(), from, by, task.at()));
    return new Done(
        task.at(),
        "HANDOVER_ACCEPTED",
        "Handover " + one.ref + " accepted; the new worker has the child",
        Map.of("handoverAnswer", Answer.ACCEPTED.name()),
        "The child is yours now."
            + (moved == 0 ? "" : " Open tasks that came with the child: " + moved + "."));
  }

  private static Done notAccepted(Handover one, TaskContext task) {
    one.goTo(Handover.State.TO_SETTLE, task.at());
    return new Done(
        task.at(),
        "HANDOVER_NOT_ACCEPTED",
        "Handover " + one.ref + " not accepted; the worker before keeps the child meanwhile",
        Map.of("handoverAnswer", Answer.NOT_ACCEPTED.name()),
        "Recorded. A manager settles it.");
  }
}

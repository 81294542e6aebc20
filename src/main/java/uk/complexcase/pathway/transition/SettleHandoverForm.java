package uk.complexcase.pathway.transition;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** A manager settles a handover that was not accepted (SCR-B-30). */
@Component
class SettleHandoverForm extends HandoverForm {

  SettleHandoverForm(HandoverWork work) {
    super("settle-handover", "a handover was not accepted", work);
  }

  private enum Settlement {
    SAME_WORKER,
    ANOTHER_WORKER,
    CALL_OFF
  }

  @Override
  protected Map<String, Object> known(Handover one) {
    return Map.of("workers", work.workers(one));
  }

  @Override
  protected Storing<Handover> read(FormReader form, TaskContext task, Handover one) {
    var settlement = form.option(Settlement.class, "handoverSettlement", "Choose how it goes on");
    boolean another = settlement == Settlement.ANOTHER_WORKER;
    String worker = form.textWhen(another, "newWorker", "Choose who is asked");
    if (another && !worker.isEmpty() && !work.offers(one, worker)) {
      form.problem("newWorker", "Choose one of the social workers shown");
    }
    form.text("settlementReason", "Write why");
    return settlement == Settlement.CALL_OFF
        ? held -> calledOff(held, task)
        : held -> askAgain(held, another ? worker : String.valueOf(held.toWorker), task);
  }

  private static Done calledOff(Handover one, TaskContext task) {
    one.goTo(Handover.State.CALLED_OFF, task.at());
    return new Done(
        task.at(),
        "HANDOVER_CALLED_OFF",
        "Handover " + one.ref + " called off; the worker before keeps the child",
        Map.of("handoverSettlement", Settlement.CALL_OFF.name()),
        "Called off. The worker before keeps the child.");
  }

  /** A new round, with a clock of its own. */
  private Done askAgain(Handover one, String worker, TaskContext task) {
    one.toWorker = worker;
    one.sentAt = task.at();
    one.handRound++;
    one.goTo(Handover.State.TO_ACCEPT, task.at());
    work.mayRead(one, worker, task.person().id());
    return new Done(
        task.at(),
        "HANDOVER_ASKED_AGAIN",
        "Handover " + one.ref + " goes on; a worker is asked to accept",
        Map.of("handoverSettlement", Settlement.ANOTHER_WORKER.name(), "toWorker", worker),
        "The worker is asked to accept.");
  }
}

package uk.complexcase.pathway.actions;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.actions.ActionLife.Changed;
import uk.complexcase.cases.actions.ActionLife.Standing;
import uk.complexcase.cases.actions.ActionStep;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;

/**
 * The chair settles an action that was given back, or one whose date has passed: another owner,
 * another date, as it is, or called off (CSD-27).
 */
@Component
class SettleActionForm extends ActionForm {

  private static final String OVERDUE = "TakeUpOverdueAction";

  SettleActionForm(ActionWork work) {
    super("settle-action", false, work);
  }

  private enum Settlement {
    NEW_OWNER,
    NEW_DATE,
    AS_IT_IS,
    CALL_OFF
  }

  @Override
  public String why(TaskContext task) {
    return task.elementId().equals(OVERDUE)
        ? "an action of your meeting is overdue"
        : "an action of your meeting came back";
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    var action = work.action(task);
    boolean overdue = task.elementId().equals(OVERDUE);
    form.textWhen(overdue, "prevented", "Write what prevented it");
    var settlement = form.option(Settlement.class, "settlement", "Choose what becomes of it");
    String to = handTo(form, action, settlement == Settlement.NEW_OWNER, "Choose who does it");
    var due =
        settlement == Settlement.NEW_DATE
            ? form.date("newDue", "Enter by when it is done")
            : LocalDate.EPOCH;
    String reason = form.text("settleReason", "Write why");
    if (settlement == Settlement.AS_IT_IS && action.step() == ActionStep.SETTLE) {
      form.problem("settlement", "Its owner gave it back: choose another owner or date");
    }
    if (form.refused()) {
      return form.refusal();
    }
    if (!action.step().running()) {
      return work.end(
          task, clock(overdue), action, new Changed.Done(action), "It was settled meanwhile.");
    }
    var by = task.person().id();
    var life = work.life();
    Changed changed =
        switch (settlement) {
          case NEW_OWNER ->
              life.handOn(
                  action.ref(), action.round(), new PractitionerId(to), reason, by, task.at());
          case NEW_DATE -> life.moveTo(action.ref(), action.round(), due, reason, by, task.at());
          case AS_IT_IS -> new Changed.Done(action);
          case CALL_OFF -> life.callOff(action.ref(), action.round(), reason, by, task.at());
        };
    return settled(task, overdue, action, changed);
  }

  private SubmissionOutcome settled(
      TaskContext task, boolean overdue, Standing before, Changed changed) {
    if (overdue
        && changed instanceof Changed.Done done
        && done.action().round() != before.round()) {
      work.tellProcess(done.action());
    }
    return work.end(task, clock(overdue), before, changed, "Settled. Its owner sees it.");
  }

  private static TimescaleCode clock(boolean overdue) {
    return overdue ? Clocks.OVERDUE_TAKEN_UP : Clocks.SETTLED;
  }
}

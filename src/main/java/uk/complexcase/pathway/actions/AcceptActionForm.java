package uk.complexcase.pathway.actions;

import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;

/** The owner who was not at the meeting says whether they can do it by its date (SCR-B-82). */
@Component
class AcceptActionForm extends ActionForm {

  AcceptActionForm(ActionWork work) {
    super("accept-action", true, work);
  }

  private enum Answer {
    ACCEPT,
    HAND_ON,
    GIVE_BACK
  }

  @Override
  public String why(TaskContext task) {
    return "an action was agreed for you";
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    var action = work.action(task);
    var answer = form.option(Answer.class, "acceptance", "Say whether you can do it by its date");
    String to = handTo(form, action, answer == Answer.HAND_ON, "Choose who takes it");
    String reason = form.textWhen(answer != Answer.ACCEPT, "handReason", "Write why");
    if (form.refused()) {
      return form.refusal();
    }
    int round = ActionWork.round(task);
    var by = task.person().id();
    return switch (answer) {
      case ACCEPT ->
          work.end(
              task,
              Clocks.ACCEPTANCE,
              action,
              work.life().accept(action.ref(), round, by, task.at()),
              "Accepted. The action is among your tasks.");
      case HAND_ON ->
          work.end(
              task,
              Clocks.ACCEPTANCE,
              action,
              work.life()
                  .handOn(action.ref(), round, new PractitionerId(to), reason, by, task.at()),
              "Handed on. Your colleague is asked to accept it.");
      case GIVE_BACK ->
          work.end(
              task,
              Clocks.ACCEPTANCE,
              action,
              work.life().giveBack(action.ref(), round, reason, by, task.at()),
              "Given back. The chair settles who does it.");
    };
  }
}

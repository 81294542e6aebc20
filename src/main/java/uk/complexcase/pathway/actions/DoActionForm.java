package uk.complexcase.pathway.actions;

import org.springframework.stereotype.Component;
import uk.complexcase.cases.actions.ActionLife.Changed;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;

/** The owner does what was agreed, hands it on or gives it back (CSD-27). */
@Component
class DoActionForm extends ActionForm {

  DoActionForm(ActionWork work) {
    super("do-action", true, work);
  }

  private enum Result {
    DONE,
    HAND_ON,
    GIVE_BACK
  }

  @Override
  public String why(TaskContext task) {
    return "action you agreed to do";
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    var action = work.action(task);
    var result = form.option(Result.class, "actionResult", "Say what came of it");
    boolean done = result == Result.DONE;
    String words = form.textWhen(done, "doneWords", "Write what was done");
    String evidence =
        form.textWhen(
            done && action.evidenceAsked(),
            "evidence",
            "Say what shows it: the chair asked for evidence");
    String to = handTo(form, action, result == Result.HAND_ON, "Choose who takes it");
    String reason = form.textWhen(!done, "handReason", "Write why");
    if (form.refused()) {
      return form.refusal();
    }
    int round = ActionWork.round(task);
    var by = task.person().id();
    Changed changed =
        switch (result) {
          case DONE -> work.life().done(action.ref(), round, words, evidence, by, task.at());
          case HAND_ON ->
              work.life()
                  .handOn(action.ref(), round, new PractitionerId(to), reason, by, task.at());
          case GIVE_BACK -> work.life().giveBack(action.ref(), round, reason, by, task.at());
        };
    return work.end(
        task,
        Clocks.ACCEPTANCE,
        action,
        changed,
        switch (result) {
          case DONE -> "Recorded as done. The chair and the next meeting see what you wrote.";
          case HAND_ON -> "Handed on. Your colleague is asked to accept it.";
          case GIVE_BACK -> "Given back. The chair settles who does it.";
        });
  }
}

package uk.complexcase.pathway.referral;

import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** The head of service sets complex case oversight up (LR-31, LR-06). */
@Component
class OversightSetUpForm extends RecordedStep {

  OversightSetUpForm(Steps steps, FollowUps followUps) {
    super("set-up-oversight", steps, followUps);
  }

  @Override
  public String why(TaskContext task) {
    return "oversight instigated";
  }

  @Override
  Trace ask(FormReader form, TaskContext task) {
    form.moment("executiveToldAt", "Enter when the executive was told", task.at());
    form.text("oversightChair", "Name who chairs the group and answers for it");
    form.date("oversightFirstMeeting", "Enter when the group meets first");
    return new Trace(
        "OVERSIGHT_SET_UP",
        "Complex case oversight set up: chair named, executive told",
        "Oversight set up.");
  }
}

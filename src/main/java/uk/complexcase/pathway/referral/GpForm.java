package uk.complexcase.pathway.referral;

import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** The GP is told by default, or a reason is kept (SCR-B-33). */
@Component
class GpForm extends RecordedStep {

  GpForm(Steps steps, FollowUps followUps) {
    super("tell-gp", steps, followUps);
  }

  @Override
  public String why(TaskContext task) {
    return "GP to be told";
  }

  @Override
  Trace ask(FormReader form, TaskContext task) {
    var gp = form.option(GpTold.class, "gpTold", "Say whether the GP was told");
    form.textWhen(gp == GpTold.TOLD, "gpPractice", "Enter the practice and the day");
    form.textWhen(gp == GpTold.NOT_SAFE, "gpNotToldReason", "Say why it would not be safe");
    return new Trace("GP_TOLD", "GP: " + ContactWords.lower(gp.label()), "Recorded.");
  }
}

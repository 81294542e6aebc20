package uk.complexcase.pathway.referral;

import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** The hub manager chases an outcome that did not come in time (SCR-B-08). */
@Component
class ChaseForm extends RecordedStep {

  ChaseForm(Steps steps, FollowUps followUps) {
    super("chase-outcome", steps, followUps);
  }

  @Override
  public String why(TaskContext task) {
    return "no outcome in three working days";
  }

  @Override
  Trace ask(FormReader form, TaskContext task) {
    form.text("chaseHeldUp", "Write what holds it up");
    form.text("chaseNext", "Write who decides by when");
    form.option(ReferrerTold.class, "chaseReferrerTold", "Say whether the referrer was told");
    return new Trace("OUTCOME_CHASED", "Outcome chased by the hub manager", "Chase recorded.");
  }
}

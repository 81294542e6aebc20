package uk.complexcase.pathway.referral;

import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** The hub refers an allegation to the designated officer (CSD-07, BRF-02). */
@Component
class LadoReferralForm extends RecordedStep {

  LadoReferralForm(Steps steps, FollowUps followUps) {
    super("refer-to-lado", steps, followUps);
  }

  @Override
  public String why(TaskContext task) {
    return "somebody who works with children";
  }

  @Override
  Trace ask(FormReader form, TaskContext task) {
    form.text("ladoAllegation", "Write what is alleged, and in which role");
    form.moment("ladoSentAt", "Enter when it was sent", task.at());
    form.text("ladoSafety", "Write what keeps children safe from this person");
    return new Trace(
        "LADO_REFERRED",
        "Allegation referred to the designated officer",
        "Referred to the designated officer, who decides what follows.");
  }
}

package uk.complexcase.pathway.referral;

import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** The police act on a threat to life (TCS-09). */
@Component
class ThreatToLifeForm extends RecordedStep {

  ThreatToLifeForm(Steps steps, FollowUps followUps) {
    super("act-on-threat-to-life", steps, followUps);
  }

  @Override
  public String why(TaskContext task) {
    return "threat to life";
  }

  @Override
  Trace ask(FormReader form, TaskContext task) {
    form.moment("policeToldAt", "Enter when the police acted", task.at());
    form.text("policeLog", "Enter the number of the log");
    form.text("threatAction", "Write what was done and who is safe where");
    form.text("threatOpen", "Write what is still to be done, or Nothing");
    return new Trace("THREAT_TO_LIFE_ACTED_ON", "Police acted on a threat to life", "Recorded.");
  }
}

package uk.complexcase.pathway.referral;

import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** The plan where a young person may harm others (LR-29, LR-13 to LR-18). */
@Component
class RiskToOthersForm extends RecordedStep {

  RiskToOthersForm(Steps steps, FollowUps followUps) {
    super("plan-risk-to-others", steps, followUps);
  }

  @Override
  public String why(TaskContext task) {
    return "young person may harm others";
  }

  @Override
  Trace ask(FormReader form, TaskContext task) {
    form.text("othersThreat", "Write who may be harmed and how near it is");
    form.moment("othersPoliceToldAt", "Enter when the police were told", task.at());
    form.text("othersYoungPerson", "Write what puts the young person at risk");
    form.text("othersSafety", "Write what keeps each person safe");
    form.text("othersPlan", "Write the plan for the young person");
    return new Trace(
        "RISK_TO_OTHERS_PLANNED",
        "Risk to others planned for, with a plan for the young person",
        "Plan recorded.");
  }
}

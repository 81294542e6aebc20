package uk.complexcase.pathway.risk;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.RiskLevel;
import uk.complexcase.pathway.risk.AgreeingLevel.Agreement;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** A worker of the team measures a low risk (TCS-49); below the team's level it may be closed. */
@Component
class MeasureRiskForm extends RiskForm {

  private final AgreeingLevel agreeing;

  MeasureRiskForm(RiskWork work, AgreeingLevel agreeing) {
    super("measure-risk", RiskStep.Kind.MEASURED, work);
    this.agreeing = agreeing;
  }

  @Override
  public String why(TaskContext task) {
    return "risk to be measured";
  }

  @Override
  Storing read(FormReader form, TaskContext task, CsCase cs) {
    form.text("childWords", "Write what the young person says, or why you could not ask");
    String why = form.text("levelWhy", "Write why the level is as it is");
    var tool = form.option(RiskLevel.class, "toolResult", "Choose what the tool shows");
    var level = form.option(RiskLevel.class, "riskLevel", "Choose the level");
    // the question is whether the team needs to work with the child
    boolean below =
        !form.yes("belowThreshold", "Choose whether the team needs to work with the child");
    if (below && level == RiskLevel.HIGH) {
      form.problem("belowThreshold", "A high risk is not below the level for the team");
    }
    return held -> {
      if (!below) {
        agreeing.agree(
            held, new Agreement(level, tool, why, "", RiskWork.person(task).id(), task.at()));
      }
      return new Done(
          "CS_RISK_MEASURED",
          "Risk measured: " + lower(level) + (below ? ", below the level for the team" : ""),
          Map.of("belowThreshold", below, "riskLevel", level.name()),
          below
              ? "Recorded. The manager decides on closing to the team."
              : "Recorded. What the level calls for is next.");
    };
  }
}

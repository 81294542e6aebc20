package uk.complexcase.pathway.risk;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.RiskLevel;
import uk.complexcase.pathway.risk.AgreeingLevel.Agreement;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** The team's assessment of a medium or high risk; the level is agreed by two (TCS-50, TCS-55). */
@Component
class PhoenixForm extends RiskForm {

  private final AgreeingLevel agreeing;
  private final TeamPeople team;

  PhoenixForm(RiskWork work, AgreeingLevel agreeing, TeamPeople team) {
    super("assess-phoenix", RiskStep.Kind.ASSESSED, work);
    this.agreeing = agreeing;
    this.team = team;
  }

  @Override
  public String why(TaskContext task) {
    return "Phoenix assessment to write";
  }

  @Override
  Map<String, Object> known(CsCase cs) {
    return Map.of("csManagers", team.managers());
  }

  @Override
  Storing read(FormReader form, TaskContext task, CsCase cs) {
    form.text("childWords", "Write what the young person says, or why you could not ask");
    form.text("phoenixFound", "Write what the assessment found");
    form.text("strengths", "Write what is strong");
    String why = form.text("levelWhy", "Write why the level is as it is");
    var tool = form.option(RiskLevel.class, "toolResult", "Choose what the tool shows");
    var level = form.option(RiskLevel.class, "riskLevel", "Choose the level");
    String with = team.agreedWith(form, task);
    boolean works =
        form.yes("belowThreshold", "Choose whether the team needs to work with the child");
    if (!works && level == RiskLevel.HIGH) {
      form.problem("belowThreshold", "A high risk is not below the level for the team");
    }
    return held -> {
      if (works) {
        agreeing.agree(
            held, new Agreement(level, tool, why, with, RiskWork.person(task).id(), task.at()));
      }
      return new Done(
          "CS_PHOENIX_ASSESSED",
          "Phoenix assessment done: "
              + lower(level)
              + (works ? "" : ", below the level for the team"),
          Map.of("belowThreshold", !works, "riskLevel", level.name()),
          works
              ? "Recorded. Marker, plan and panel are next."
              : "Recorded. The manager decides on closing to the team.");
    };
  }
}

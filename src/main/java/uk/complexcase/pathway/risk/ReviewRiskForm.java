package uk.complexcase.pathway.risk;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.RiskLevel;
import uk.complexcase.pathway.risk.AgreeingLevel.Agreement;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/**
 * A review agrees the level anew, up, down or the same, and begins the next period (TCS-59,
 * TCS-15).
 */
@Component
class ReviewRiskForm extends RiskForm {

  private final AgreeingLevel agreeing;
  private final TeamPeople team;

  ReviewRiskForm(RiskWork work, AgreeingLevel agreeing, TeamPeople team) {
    super("review-risk", RiskStep.Kind.REVIEWED, work);
    this.agreeing = agreeing;
    this.team = team;
  }

  @Override
  public String why(TaskContext task) {
    return "level of risk to review";
  }

  @Override
  Map<String, Object> known(CsCase cs) {
    return Map.of("csManagers", team.managers(), "closureProposed", "NO", "goals", work.goals(cs));
  }

  @Override
  Storing read(FormReader form, TaskContext task, CsCase cs) {
    form.text("childWords", "Write what the young person says, or why you could not ask");
    form.text("whatHelped", "Write what helped, and what did not");
    String why = form.text("levelWhy", "Write why the level is as it is now");
    var tool = form.option(RiskLevel.class, "toolResult", "Choose what the tool shows");
    var level = form.option(RiskLevel.class, "riskLevel", "Choose the level");
    String with = team.agreedWith(form, task);
    form.text("goals", "Write what the young person wants now, in their words");
    form.text("goalsMet");
    form.text("planChanges", "Write what changes in the plan, or why nothing does");
    boolean closes = form.yes("closureProposed", "Choose whether the team should end its work");
    if (closes && level == RiskLevel.HIGH) {
      form.problem("closureProposed", "The team does not end its work while the risk is high");
    }
    if (closes && cs.level != null && level.compareTo(cs.level) > 0) {
      form.problem("closureProposed", "The risk rose: the team goes on");
    }
    return held -> {
      boolean wasHigh = held.level == RiskLevel.HIGH;
      var direction =
          agreeing.agree(
              held, new Agreement(level, tool, why, with, RiskWork.person(task).id(), task.at()));
      boolean rose = direction == Direction.UP;
      boolean toHigh = level == RiskLevel.HIGH && !wasHigh;
      return new Done(
          "RISK_REVIEWED",
          "Risk reviewed: "
              + lower(level)
              + (direction == null ? "" : ", " + direction.label().toLowerCase(Locale.UK)),
          Map.of(
              "raised",
              rose,
              "hazardAgain",
              rose && held.hazardAgain(),
              "panelAgain",
              rose && held.panelAgain(),
              // reviews that began under an earlier release go by it
              "raisedToHigh",
              toHigh,
              "closureProposed",
              closes,
              "riskLevel",
              level.name()),
          toHigh
              ? "Agreed. A strategy discussion is asked for now."
              : "Agreed. The next review is dated.");
    };
  }
}

package uk.complexcase.pathway.missing;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** The police judge the risk, with the reasons and whom they spoke to (SCR-B-83). */
@Component
class AssessRiskForm extends EpisodeForm {

  AssessRiskForm(EpisodeWork work) {
    super("assess-missing-risk", EpisodeStep.Kind.RISK, work);
  }

  @Override
  public String why(TaskContext task) {
    return "child missing, risk to assess";
  }

  @Override
  protected Storing<MissingEpisode> read(
      FormReader form, TaskContext task, MissingEpisode episode) {
    form.text("consultees", "Write whom you spoke to, or who could not be reached");
    form.text("rationale", "Write why the risk is as it is");
    var risk = form.option(MissingRisk.class, "missingRisk", "Choose how great the risk is");
    form.text("actionsNow", "Write what is done now");
    return held -> {
      held.assessed(risk, task.at());
      return new Done(
          task.at(),
          "MISSING_RISK_ASSESSED",
          "Police assessed the risk of missing episode %s: %s".formatted(held.ref, lower(risk)),
          task.at(),
          Map.of(),
          "Risk recorded. The search goes on.");
    };
  }

  static String lower(MissingRisk risk) {
    return risk.label().toLowerCase(java.util.Locale.UK);
  }
}

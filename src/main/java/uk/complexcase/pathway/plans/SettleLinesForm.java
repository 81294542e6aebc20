package uk.complexcase.pathway.plans;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.plans.PanelPlans;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** Every line left open was settled on the plan's page (TCS-65, B12). */
@Component
class SettleLinesForm extends PlanForm {

  private final PanelPlans plans;

  SettleLinesForm(PlanWork work, PanelPlans plans) {
    super("settle-plan-lines", PlanStep.Kind.SETTLED, work);
    this.plans = plans;
  }

  @Override
  public String why(TaskContext task) {
    return "panel plan, lines left open";
  }

  @Override
  protected Storing<PlanCourse> read(FormReader form, TaskContext task, PlanCourse course) {
    form.text("settledNote", "Write who agreed it with you");
    if (plans.standing(course.ref).orElseThrow().open() > 0) {
      form.problem("settledNote", "Settle each line left open on the plan's page first");
    }
    return held -> {
      plans.signOff(held.ref, task.person().id(), task.at());
      held.settling = false;
      return new Done(
          task.at(),
          "PANEL_PLAN_LINES_SETTLED",
          "Lines left open in multi-agency plan %s settled".formatted(held.ref),
          Map.of(),
          "Recorded.");
    };
  }
}

package uk.complexcase.pathway.plans;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.plans.ChildsPlan;
import uk.complexcase.cases.plans.ChildsPlanKind;
import uk.complexcase.cases.plans.PanelPlans;
import uk.complexcase.cases.plans.PanelPlans.Taken;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/**
 * The lead practitioner has confirmed each line on the plan's page and says which plan of the child
 * it stands beside; what fits is then carried out (TCS-64).
 */
@Component
class ConfirmFitForm extends PlanForm {

  private final PanelPlans plans;

  ConfirmFitForm(PlanWork work, PanelPlans plans) {
    super("confirm-plan-fit", PlanStep.Kind.FIT, work);
    this.plans = plans;
  }

  @Override
  public String why(TaskContext task) {
    return "panel plan, fit to confirm";
  }

  @Override
  protected Storing<PlanCourse> read(FormReader form, TaskContext task, PlanCourse course) {
    var kind = form.option(ChildsPlanKind.class, "planKind", "Choose which plan the child has");
    String id =
        form.textWhen(
            kind != ChildsPlanKind.NONE, "planId", "Enter the number of the child's plan");
    if (id.length() > 100) {
      form.problem("planId", "Use 100 characters or fewer");
    }
    form.text("fitNote");
    var now = plans.standing(course.ref).orElseThrow();
    if (now.lines() == 0) {
      form.problem("fitNote", "A plan needs a line with an owner and a date: write it on its page");
    } else if (now.toConfirm() > 0) {
      form.problem("fitNote", "Confirm each line on the plan's page first");
    }
    return held -> {
      if (plans.standsBeside(task.person(), held.ref, new ChildsPlan(kind, id), task.at())
          instanceof Taken.Refused no) {
        throw new IllegalStateException("Plan " + held.ref + ": " + no.sentence());
      }
      plans.signOff(held.ref, task.person().id(), task.at());
      held.confirming = false;
      return new Done(
          task.at(),
          "PANEL_PLAN_FIT_CONFIRMED",
          "Fit of multi-agency plan %s with the child's plan confirmed".formatted(held.ref),
          Map.of(),
          "Recorded. Lines that fit are carried out; each owner is asked to accept.");
    };
  }
}

package uk.complexcase.pathway.plans;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.plans.PanelPlans;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** The plan is looked at again: what helped, what the child says, whether it goes on (TCS-71). */
@Component
class ReviewPlanForm extends PlanForm {

  private final PanelPlans plans;
  private final PlanClocks clocks;

  ReviewPlanForm(PlanWork work, PanelPlans plans, PlanClocks clocks) {
    super("review-plan", PlanStep.Kind.REVIEW, work);
    this.plans = plans;
    this.clocks = clocks;
  }

  @Override
  public String why(TaskContext task) {
    return "multi-agency plan to review";
  }

  @Override
  protected Storing<PlanCourse> read(FormReader form, TaskContext task, PlanCourse course) {
    form.text("childWords", "Write what the child says, or why you could not ask");
    String helped = form.text("whatHelped", "Write what helped, and what did not");
    var proposal = form.option(PlanProposal.class, "planProposal", "Choose what follows");
    form.text("planWhy", "Write why");
    return held -> {
      plans.reviewed(held.ref, helped, task.person().id(), task.at());
      boolean goesOn = proposal == PlanProposal.GO_ON;
      return new Done(
          // the clock of this period is met before the next one begins
          task.at(),
          "PANEL_PLAN_REVIEWED",
          "Multi-agency plan %s reviewed: %s"
              .formatted(held.ref, goesOn ? "it goes on" : "closing it is proposed"),
          follows(held, goesOn, task),
          goesOn ? "Recorded. The next review is dated." : "Recorded. The manager decides.");
    };
  }

  private Map<String, Object> follows(PlanCourse held, boolean goesOn, TaskContext task) {
    if (goesOn) {
      held.nextPeriod(task.at());
      clocks.open(Clocks.REVIEW, held);
    } else {
      held.closureAsked = true;
      clocks.open(Clocks.CLOSURE, held);
    }
    return Map.of("planGoesOn", goesOn);
  }
}

package uk.complexcase.pathway.plans;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.plans.PanelPlans;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** The manager decides whether the plan ends; nothing else ends with it (TCS-66, TCS-71). */
@Component
class ClosePlanForm extends PlanForm {

  private final PanelPlans plans;
  private final PlanClocks clocks;
  private final DeadlineRegister deadlines;

  ClosePlanForm(PlanWork work, PanelPlans plans, PlanClocks clocks, DeadlineRegister deadlines) {
    super("close-plan", PlanStep.Kind.CLOSURE, work);
    this.plans = plans;
    this.clocks = clocks;
    this.deadlines = deadlines;
  }

  @Override
  public String why(TaskContext task) {
    return "multi-agency plan, closing proposed";
  }

  @Override
  protected Storing<PlanCourse> read(FormReader form, TaskContext task, PlanCourse course) {
    var decision =
        form.option(PlanProposal.class, "planProposal", "Choose whether the plan is closed");
    String why = form.text("planWhy", "Write why");
    boolean closes = decision == PlanProposal.CLOSE;
    return held -> {
      if (closes) {
        close(held, why, task);
      } else {
        held.nextPeriod(task.at());
        held.closeRound++;
        clocks.open(Clocks.REVIEW, held);
      }
      return new Done(
          task.at(),
          "PANEL_PLAN_CLOSING_DECIDED",
          "Closing multi-agency plan %s decided: %s"
              .formatted(held.ref, closes ? "closed" : "it goes on"),
          Map.of("planClosed", closes),
          closes ? "The plan is closed. Nothing else is." : "Recorded. The plan goes on.");
    };
  }

  private void close(PlanCourse held, String why, TaskContext task) {
    var by = task.person().id();
    plans.close(held.ref, why, by, task.at());
    held.closedAt = task.at();
    held.closureAsked = false;
    for (var code : java.util.List.of(Clocks.FIT, Clocks.SETTLED, Clocks.REVIEW)) {
      deadlines.cancel(code, Clocks.of(code, held), "The multi-agency plan was closed", by);
    }
  }
}

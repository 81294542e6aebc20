package uk.complexcase.pathway.risk;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** The plan, built by the young person with the worker (TCS-35, TCS-36, TCS-22). */
@Component
class WritePlanForm extends RiskForm {

  WritePlanForm(RiskWork work) {
    super("write-cs-plan", RiskStep.Kind.PLANNED, work);
  }

  @Override
  public String why(TaskContext task) {
    return "plan to write with the young person";
  }

  @Override
  Map<String, Object> known(CsCase cs) {
    // a review may have been held before the plan was written
    return Map.of("planApproach", PlanApproach.ACT.name(), "goals", work.goals(cs));
  }

  @Override
  Storing read(FormReader form, TaskContext task, CsCase cs) {
    form.text("goals", "Write what the young person wants, in their words");
    form.option(PlanAgreement.class, "youngPersonAgreed", "Choose whether they agree to it");
    var approach = form.option(PlanApproach.class, "planApproach", "Choose what it is built on");
    form.textWhen(
        approach == PlanApproach.OTHER,
        "approachReason",
        "Write why it is not Achieving Change Together");
    form.text("planSteps", "Write who does what, and by when");
    boolean investigated = form.yes("investigationOpen", "Choose whether an investigation is open");
    form.textWhen(
        investigated,
        "disruption",
        "Write what disrupts the exploitation while it is investigated");
    return held ->
        new Done(
            "CS_PLAN_WRITTEN", "Complex safeguarding plan written", Map.of(), "The plan stands.");
  }
}

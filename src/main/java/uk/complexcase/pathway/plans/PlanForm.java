package uk.complexcase.pathway.plans;

import uk.complexcase.work.steps.StepForm;

/** One step of the work on a plan. */
abstract class PlanForm extends StepForm<PlanCourse> {

  PlanForm(String formId, PlanStep.Kind kind, PlanWork work) {
    super(formId, entry -> new PlanStep(kind, entry), work);
  }
}

package uk.complexcase.pathway.transition;

import uk.complexcase.work.steps.StepForm;
import uk.complexcase.work.tasks.TaskContext;

/** One step of a handover. */
abstract class HandoverForm extends StepForm<Handover> {

  private final String why;
  final HandoverWork work;

  HandoverForm(String formId, String why, HandoverWork work) {
    super(formId, entry -> new HandoverStep(formId, entry), work);
    this.why = why;
    this.work = work;
  }

  @Override
  public final String why(TaskContext task) {
    return why;
  }
}

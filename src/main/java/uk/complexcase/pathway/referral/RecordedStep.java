package uk.complexcase.pathway.referral;

import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** A step whose answers are kept as they were given, beside the contact. */
abstract class RecordedStep extends StepForm {

  private final FollowUps followUps;

  RecordedStep(String formId, Steps steps, FollowUps followUps) {
    super(formId, steps);
    this.followUps = followUps;
  }

  /** Asks everything; what is wrong stays with the reader. Returns what is left behind. */
  abstract Trace ask(FormReader form, TaskContext task);

  @Override
  final Storing read(FormReader form, TaskContext task) {
    var trace = ask(form, task);
    return contact -> {
      followUps.save(
          new FollowUp(contact.ref, formId(), answers(form), Proceedings.person(task), task.at()));
      return trace;
    };
  }
}

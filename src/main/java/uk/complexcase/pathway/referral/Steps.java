package uk.complexcase.pathway.referral;

import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;

/** Takes a step on a contact, the same way for each of its forms. */
@Component
class Steps {

  private final Proceedings proceedings;
  private final TaskClocks clocks;

  Steps(Proceedings proceedings, TaskClocks clocks) {
    this.proceedings = proceedings;
    this.clocks = clocks;
  }

  Contact contact(TaskContext task) {
    return proceedings.contact(task);
  }

  String answers(FormReader form) {
    return proceedings.json(form.answers());
  }

  /** Stores the step with its contact held, meets its clock and records it. */
  SubmissionOutcome take(TaskContext task, StepForm.Storing storing) {
    var contact = proceedings.hold(task);
    var trace = storing.store(contact);
    clocks.meet(task);
    proceedings.record(contact, task, trace.act(), trace.line());
    return new SubmissionOutcome.Accepted(trace.routing(), trace.said());
  }
}

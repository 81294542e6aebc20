package uk.complexcase.pathway.referral;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** The hub asks for what a referral lacks (LR-23). */
@Component
class CompletionForm implements TaskSubmission {

  private final Proceedings proceedings;
  private final TaskClocks clocks;
  private final FollowUps followUps;

  CompletionForm(Proceedings proceedings, TaskClocks clocks, FollowUps followUps) {
    this.proceedings = proceedings;
    this.clocks = clocks;
    this.followUps = followUps;
  }

  @Override
  public String formId() {
    return "complete-referral";
  }

  @Override
  public String why(TaskContext task) {
    return "details missing from the referral";
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    return Map.of("missingText", proceedings.contact(task).detailsMissing);
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    form.text("askedOf", "Say whom you asked");
    var completion = form.option(Completion.class, "completion", "Say how far it is complete");
    form.textWhen(
        completion != Completion.NOT_AVAILABLE, "detailsFound", "Write what you found out");
    String missing =
        form.textWhen(
            completion != Completion.COMPLETE, "stillMissing", "Say what is still missing");
    if (form.refused()) {
      return form.refusal();
    }
    var contact = proceedings.hold(task);
    contact.detailsMissing = completion == Completion.COMPLETE ? "" : missing;
    followUps.save(
        new FollowUp(
            contact.ref,
            formId(),
            proceedings.json(form.answers()),
            Proceedings.person(task),
            task.at()));
    clocks.meet(task);
    proceedings.record(
        contact, task, "REFERRAL_COMPLETED", "Missing details asked for: " + completion.label());
    return new SubmissionOutcome.Accepted(Map.of(), "Details recorded.");
  }
}

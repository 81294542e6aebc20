package uk.complexcase.pathway.referral;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** A telephone contact is followed in writing (SCR-B-97). */
@Component
class WrittenConfirmationForm implements TaskSubmission {

  private final Proceedings proceedings;
  private final TaskClocks clocks;
  private final FollowUps followUps;

  WrittenConfirmationForm(Proceedings proceedings, TaskClocks clocks, FollowUps followUps) {
    this.proceedings = proceedings;
    this.clocks = clocks;
    this.followUps = followUps;
  }

  @Override
  public String formId() {
    return "confirm-in-writing";
  }

  @Override
  public String why(TaskContext task) {
    return "telephone contact, not yet in writing";
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    return Map.of();
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    var written =
        form.option(
            WrittenConfirmation.class, "writtenConfirmation", "Say whether it came in writing");
    if (written == WrittenConfirmation.RECEIVED) {
      form.moment("writtenReceivedAt", "Enter when it came", task.at());
    }
    form.text("differences");
    form.textWhen(
        written == WrittenConfirmation.NOT_RECEIVED,
        "notReceivedReason",
        "Say why it did not come and what you did");
    if (form.refused()) {
      return form.refusal();
    }
    var contact = proceedings.hold(task);
    followUps.save(
        new FollowUp(
            contact.ref,
            formId(),
            proceedings.json(form.answers()),
            Proceedings.person(task),
            task.at()));
    clocks.meet(task);
    proceedings.record(
        contact, task, "WRITTEN_CONFIRMATION", "Written confirmation: " + written.label());
    return new SubmissionOutcome.Accepted(Map.of(), "Written confirmation recorded.");
  }
}

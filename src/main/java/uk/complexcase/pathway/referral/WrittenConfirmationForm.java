package uk.complexcase.pathway.referral;

import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** A telephone contact is followed in writing (SCR-B-97). */
@Component
class WrittenConfirmationForm extends StepForm {

  private final FollowUps followUps;

  WrittenConfirmationForm(Steps steps, FollowUps followUps) {
    super("confirm-in-writing", steps);
    this.followUps = followUps;
  }

  @Override
  public String why(TaskContext task) {
    return "telephone contact, not yet in writing";
  }

  @Override
  Storing read(FormReader form, TaskContext task) {
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
    return contact -> {
      followUps.save(
          new FollowUp(contact.ref, formId(), answers(form), Proceedings.person(task), task.at()));
      return new Trace(
          "WRITTEN_CONFIRMATION",
          "Written confirmation: " + written.label(),
          "Written confirmation recorded.");
    };
  }
}

package uk.complexcase.pathway.referral;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** The hub asks for what a referral lacks (LR-23). */
@Component
class CompletionForm extends StepForm {

  private final FollowUps followUps;

  CompletionForm(Steps steps, FollowUps followUps) {
    super("complete-referral", steps);
    this.followUps = followUps;
  }

  @Override
  public String why(TaskContext task) {
    return "details missing from the referral";
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    return Map.of("missingText", contact(task).detailsMissing);
  }

  @Override
  Storing read(FormReader form, TaskContext task) {
    form.text("askedOf", "Say whom you asked");
    var completion = form.option(Completion.class, "completion", "Say how far it is complete");
    form.textWhen(
        completion != Completion.NOT_AVAILABLE, "detailsFound", "Write what you found out");
    String missing =
        form.textWhen(
            completion != Completion.COMPLETE, "stillMissing", "Say what is still missing");
    return contact -> {
      contact.detailsMissing = completion == Completion.COMPLETE ? "" : missing;
      followUps.save(
          new FollowUp(contact.ref, formId(), answers(form), Proceedings.person(task), task.at()));
      return new Trace(
          "REFERRAL_COMPLETED",
          "Missing details asked for: " + completion.label(),
          "Details recorded.");
    };
  }
}

package uk.complexcase.pathway.referral;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** A clinician reviews an unusual pattern of attendances (SCR-B-31, SCR-B-32). */
@Component
class PatternReviewForm extends StepForm {

  private final FollowUps followUps;
  private final RecordsChecks checks;

  PatternReviewForm(Steps steps, FollowUps followUps, RecordsChecks checks) {
    super("review-attendance-pattern", steps);
    this.followUps = followUps;
    this.checks = checks;
  }

  @Override
  public String why(TaskContext task) {
    return "unusual pattern of attendances";
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    return Map.of(
        "attendancesText",
        checks
            .findByContactRefAndAgency(contact(task).ref, Agency.HEALTH)
            .map(RecordsCheck::line)
            .orElse(""));
  }

  @Override
  Storing read(FormReader form, TaskContext task) {
    form.text("patternMeaning", "Write what the pattern may mean");
    var conclusion =
        form.option(PatternConclusion.class, "patternConclusion", "Choose a conclusion");
    var gp = form.option(GpTold.class, "gpTold", "Say whether the GP was told");
    form.textWhen(gp == GpTold.NOT_SAFE, "gpNotToldReason", "Say why it would not be safe");
    return contact -> {
      followUps.save(
          new FollowUp(contact.ref, formId(), answers(form), Proceedings.person(task), task.at()));
      return new Trace(
          "ATTENDANCES_REVIEWED",
          "Pattern of attendances reviewed: " + ContactWords.lower(conclusion.label()),
          "Review recorded.");
    };
  }
}

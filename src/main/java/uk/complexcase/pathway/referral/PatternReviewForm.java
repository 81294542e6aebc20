package uk.complexcase.pathway.referral;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** A clinician reviews an unusual pattern of attendances (SCR-B-31, SCR-B-32). */
@Component
class PatternReviewForm implements TaskSubmission {

  private final Proceedings proceedings;
  private final TaskClocks clocks;
  private final FollowUps followUps;
  private final RecordsChecks checks;

  PatternReviewForm(
      Proceedings proceedings, TaskClocks clocks, FollowUps followUps, RecordsChecks checks) {
    this.proceedings = proceedings;
    this.clocks = clocks;
    this.followUps = followUps;
    this.checks = checks;
  }

  @Override
  public String formId() {
    return "review-attendance-pattern";
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
            .findByContactRefAndAgency(proceedings.contact(task).ref, Agency.HEALTH)
            .map(RecordsCheck::line)
            .orElse(""));
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    form.text("patternMeaning", "Write what the pattern may mean");
    var conclusion =
        form.option(PatternConclusion.class, "patternConclusion", "Choose a conclusion");
    var gp = form.option(GpTold.class, "gpTold", "Say whether the GP was told");
    form.textWhen(gp == GpTold.NOT_SAFE, "gpNotToldReason", "Say why it would not be safe");
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
        contact,
        task,
        "ATTENDANCES_REVIEWED",
        "Pattern of attendances reviewed: " + ContactWords.lower(conclusion.label()));
    return new SubmissionOutcome.Accepted(Map.of(), "Review recorded.");
  }
}

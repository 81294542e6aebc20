package uk.complexcase.pathway.referral;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** The police consider a silver meeting; nobody else decides it (TCS-44). */
@Component
class SilverForm implements TaskSubmission {

  private final Proceedings proceedings;
  private final TaskClocks clocks;
  private final SilverConsiderations considerations;

  SilverForm(Proceedings proceedings, TaskClocks clocks, SilverConsiderations considerations) {
    this.proceedings = proceedings;
    this.clocks = clocks;
    this.considerations = considerations;
  }

  @Override
  public String formId() {
    return "consider-silver-meeting";
  }

  @Override
  public String why(TaskContext task) {
    return ContactWords.of("silver meeting to consider", proceedings.contact(task));
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    return Map.of();
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    String information = form.text("policeInformation", "Write what the police know");
    var decision = form.option(SilverDecision.class, "silverDecision", "Choose the decision");
    String rationale = form.text("silverRationale", "Say why");
    LocalDate reviewOn =
        decision == SilverDecision.DEFER
            ? form.date("silverReviewOn", "Enter when it is considered again")
            : null;
    if (form.refused()) {
      return form.refusal();
    }
    var contact = proceedings.hold(task);
    considerations.save(
        new SilverConsideration(
            contact.ref,
            decision,
            information,
            rationale,
            reviewOn,
            Proceedings.person(task),
            task.at()));
    clocks.meet(task);
    proceedings.record(
        contact,
        task,
        "SILVER_MEETING_CONSIDERED",
        "Silver meeting considered by the police: " + ContactWords.lower(decision.label()));
    return new SubmissionOutcome.Accepted(
        Map.of("silverDecision", decision.name()), "Decision recorded.");
  }
}

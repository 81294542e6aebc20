package uk.complexcase.pathway.referral;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** Early help is offered where the threshold is not met (TCS-45). */
@Component
class EarlyHelpForm implements TaskSubmission {

  private final Proceedings proceedings;
  private final TaskClocks clocks;
  private final EarlyHelpOffers offers;
  private final ThresholdBrief brief;

  EarlyHelpForm(
      Proceedings proceedings, TaskClocks clocks, EarlyHelpOffers offers, ThresholdBrief brief) {
    this.proceedings = proceedings;
    this.clocks = clocks;
    this.offers = offers;
    this.brief = brief;
  }

  @Override
  public String formId() {
    return "offer-early-help";
  }

  @Override
  public String why(TaskContext task) {
    return "early help to offer";
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    return Map.of("decisionText", brief.decisionText(proceedings.contact(task)));
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    var offeredOn = form.date("offeredOn", "Enter when it was offered");
    if (offeredOn.isAfter(task.at().atZone(LondonTime.ZONE).toLocalDate())) {
      form.problem("offeredOn", "Enter a date that is not in the future");
    }
    var outcome = form.option(EarlyHelpOutcome.class, "earlyHelpOutcome", "Choose the outcome");
    boolean accepted = outcome == EarlyHelpOutcome.ACCEPTED;
    String lead = form.textWhen(accepted, "leadPractitioner", "Name the lead practitioner");
    form.text("needsFound", "Write which needs you found");
    form.textWhen(!accepted, "earlyHelpNext", "Say what happens next");
    if (form.refused()) {
      return form.refusal();
    }
    var contact = proceedings.hold(task);
    offers.save(
        new EarlyHelp(
            contact.ref,
            outcome,
            offeredOn,
            lead,
            proceedings.json(form.answers()),
            Proceedings.person(task),
            task.at()));
    clocks.meet(task);
    proceedings.record(
        contact,
        task,
        "EARLY_HELP_OFFERED",
        "Early help offered: " + ContactWords.lower(outcome.label()));
    return new SubmissionOutcome.Accepted(Map.of(), "Offer recorded.");
  }
}

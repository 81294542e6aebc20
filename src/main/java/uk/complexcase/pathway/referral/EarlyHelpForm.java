package uk.complexcase.pathway.referral;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** Early help is offered where the threshold is not met (TCS-45). */
@Component
class EarlyHelpForm extends StepForm {

  private final EarlyHelpOffers offers;
  private final ThresholdBrief brief;

  EarlyHelpForm(Steps steps, EarlyHelpOffers offers, ThresholdBrief brief) {
    super("offer-early-help", steps);
    this.offers = offers;
    this.brief = brief;
  }

  @Override
  public String why(TaskContext task) {
    return "early help to offer";
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    return Map.of("decisionText", brief.decisionText(contact(task)));
  }

  @Override
  Storing read(FormReader form, TaskContext task) {
    var offeredOn = form.date("offeredOn", "Enter when it was offered");
    if (offeredOn.isAfter(task.at().atZone(LondonTime.ZONE).toLocalDate())) {
      form.problem("offeredOn", "Enter a date that is not in the future");
    }
    var outcome = form.option(EarlyHelpOutcome.class, "earlyHelpOutcome", "Choose the outcome");
    boolean accepted = outcome == EarlyHelpOutcome.ACCEPTED;
    String lead = form.textWhen(accepted, "leadPractitioner", "Name the lead practitioner");
    form.text("needsFound", "Write which needs you found");
    form.textWhen(!accepted, "earlyHelpNext", "Say what happens next");
    return contact -> {
      offers.save(
          new EarlyHelp(
              contact.ref,
              outcome,
              offeredOn,
              lead,
              answers(form),
              Proceedings.person(task),
              task.at()));
      return new Trace(
          "EARLY_HELP_OFFERED",
          "Early help offered: " + ContactWords.lower(outcome.label()),
          "Offer recorded.");
    };
  }
}

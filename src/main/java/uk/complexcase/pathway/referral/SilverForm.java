package uk.complexcase.pathway.referral;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** The police consider a silver meeting; nobody else decides it (TCS-44). */
@Component
class SilverForm extends StepForm {

  private final SilverConsiderations considerations;

  SilverForm(Steps steps, SilverConsiderations considerations) {
    super("consider-silver-meeting", steps);
    this.considerations = considerations;
  }

  @Override
  public String why(TaskContext task) {
    return ContactWords.of("silver meeting to consider", contact(task));
  }

  @Override
  Storing read(FormReader form, TaskContext task) {
    String information = form.text("policeInformation", "Write what the police know");
    var decision = form.option(SilverDecision.class, "silverDecision", "Choose the decision");
    String rationale = form.text("silverRationale", "Say why");
    LocalDate reviewOn =
        decision == SilverDecision.DEFER
            ? form.date("silverReviewOn", "Enter when it is considered again")
            : null;
    return contact -> {
      considerations.save(
          new SilverConsideration(
              contact.ref,
              decision,
              information,
              rationale,
              reviewOn,
              Proceedings.person(task),
              task.at()));
      return new Trace(
          "SILVER_MEETING_CONSIDERED",
          "Silver meeting considered by the police: " + ContactWords.lower(decision.label()),
          Map.of("silverDecision", decision.name()),
          "Decision recorded.");
    };
  }
}

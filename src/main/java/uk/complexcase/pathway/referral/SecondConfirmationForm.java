package uk.complexcase.pathway.referral;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** The police hub lead confirms, or not, that the threshold is not met (LR-32). */
@Component
class SecondConfirmationForm implements TaskSubmission {

  private final Proceedings proceedings;
  private final ThresholdDecisions decisions;
  private final SecondConfirmations confirmations;
  private final ThresholdBrief brief;
  private final Finality finality;

  SecondConfirmationForm(
      Proceedings proceedings,
      ThresholdDecisions decisions,
      SecondConfirmations confirmations,
      ThresholdBrief brief,
      Finality finality) {
    this.proceedings = proceedings;
    this.decisions = decisions;
    this.confirmations = confirmations;
    this.brief = brief;
    this.finality = finality;
  }

  @Override
  public String formId() {
    return "confirm-not-met";
  }

  @Override
  public String why(TaskContext task) {
    return ContactWords.of("threshold not met, to confirm", proceedings.contact(task));
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    return Map.of("decisionText", brief.decisionText(proceedings.contact(task)));
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    var contact = proceedings.hold(task);
    form.text("policeView", "Write how the police see it");
    boolean confirmed = form.yes("notMetConfirmed", "Say whether you confirm the decision");
    String reason =
        form.textWhen(
            !confirmed,
            "notConfirmedReason",
            "Say why you do not confirm it; the manager reads it");
    var last = decisions.findFirstByContactRefOrderByNumberDesc(contact.ref);
    if (last.isEmpty()) {
      form.problem("", "There is no decision to confirm");
    } else if (last.get().decidedBy.equals(Proceedings.person(task))) {
      form.problem("notMetConfirmed", "You made this decision; somebody else must confirm it");
    }
    if (form.refused()) {
      return form.refusal();
    }
    var decision = last.orElseThrow();
    confirmations.save(
        new SecondConfirmation(
            contact.ref,
            decision.id,
            confirmed,
            confirmed ? form.text("policeView") : reason,
            Proceedings.person(task),
            task.at()));
    proceedings.record(
        contact,
        task,
        confirmed ? "NOT_MET_CONFIRMED" : "NOT_MET_NOT_CONFIRMED",
        confirmed
            ? "Police hub lead confirmed that the threshold is not met"
            : "Police hub lead did not confirm that the threshold is not met");
    if (confirmed) {
      finality.reached(contact, decision.entry, task.at());
    }
    return new SubmissionOutcome.Accepted(
        Map.of("notMetConfirmed", confirmed),
        confirmed
            ? "Confirmed. The referrer will be told."
            : "Not confirmed. The hub manager decides again.");
  }
}

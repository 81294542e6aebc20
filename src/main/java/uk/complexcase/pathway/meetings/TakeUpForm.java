package uk.complexcase.pathway.meetings;

import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.ReferredToNationalReferralMechanism;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/**
 * Somebody takes a follow-up up with those whose work it is: with whom, how, when, and what they
 * answered. A trafficking referral opens the clock of the decision expected back (CSD-42).
 */
@Component
class TakeUpForm implements TaskSubmission {

  private static final int LONGEST_NAME = 400;

  private final FollowUpTasks tasks;
  private final DeadlineRegister deadlines;
  private final ApplicationEventPublisher events;

  TakeUpForm(FollowUpTasks tasks, DeadlineRegister deadlines, ApplicationEventPublisher events) {
    this.tasks = tasks;
    this.deadlines = deadlines;
    this.events = events;
  }

  @Override
  public String formId() {
    return NamingFollowUps.TAKE_UP;
  }

  @Override
  public String why(TaskContext task) {
    return tasks.why(task);
  }

  @Override
  public String settledAs(TaskContext task) {
    return task.text("followUpRef");
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    return Map.of("soFar", tasks.soFar(tasks.require(task)));
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    var result = form.option(FollowUpResult.class, "followUpResult", "Choose what was done");
    boolean takenUp = result == FollowUpResult.TAKEN_UP;
    if (!takenUp && result != FollowUpResult.NOT_NEEDED) {
      form.problem("followUpResult", "Choose one of the options shown");
    }
    String recipient = form.textWhen(takenUp, "recipient", "Say whom you told, with their role");
    if (recipient.length() > LONGEST_NAME) {
      form.problem("recipient", "Use 400 characters or fewer");
    }
    var method = form.option(EscalationMethod.class, "method");
    if (takenUp && method.isEmpty()) {
      form.problem("method", "Say how you told them");
    }
    var one = tasks.require(task);
    var at = takenUp ? form.moment("takenUpAt", "Enter when", task.at()) : task.at();
    if (at.isBefore(one.namedAt.truncatedTo(java.time.temporal.ChronoUnit.MINUTES))) {
      form.problem("takenUpAt", "Enter a time after it was named in the discussion");
    }
    String response =
        form.text("response", takenUp ? "Write what they answered" : "Write why it is not needed");
    if (form.refused()) {
      return form.refusal();
    }
    one.recipient = takenUp ? recipient : "";
    one.method = takenUp ? method.orElseThrow() : null;
    one.response = response;
    tasks.settle(task, one, result);
    if (takenUp && one.kind == FollowUpKind.NRM) {
      deadlines.open(Clocks.NRM_DECISION, NamingFollowUps.clocks(one), at);
      tell(one, at, task);
    }
    return new SubmissionOutcome.Accepted(Map.of(), "The follow-up is recorded.");
  }

  /** So that the child's own record of the referral begins with it. */
  private void tell(FollowUpNeeded one, Instant at, TaskContext task) {
    var by = task.viewer();
    if (!one.caseRef.isEmpty() && by != null) {
      var clock = NamingFollowUps.clocks(one);
      events.publishEvent(
          new ReferredToNationalReferralMechanism(
              one.id.toString(),
              new CaseRef(one.caseRef),
              clock.owner(),
              clock.part(),
              at,
              by.id()));
    }
  }
}

package uk.complexcase.pathway.referral;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** The hub calls the referrer of an urgent contact that came without a call (LR-22). */
@Component
class CallBackForm implements TaskSubmission {

  private final Proceedings proceedings;
  private final TaskClocks clocks;
  private final FollowUps followUps;

  CallBackForm(Proceedings proceedings, TaskClocks clocks, FollowUps followUps) {
    this.proceedings = proceedings;
    this.clocks = clocks;
    this.followUps = followUps;
  }

  @Override
  public String formId() {
    return "call-back-referrer";
  }

  @Override
  public String why(TaskContext task) {
    return "urgent referral without a call";
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    return Map.of();
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    var reached = form.option(CallReached.class, "callReached", "Say whether you reached them");
    form.moment("calledAt", "Enter when you called", task.at());
    form.textWhen(reached == CallReached.REACHED, "spokenTo", "Say whom you spoke to");
    form.text("saidOnCall");
    var safe = form.option(Safety.class, "safeNow", "Say whether the child is safe now");
    form.textWhen(safe == Safety.NOT_SAFE, "immediateAction", "Say what was done at once");
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
        "REFERRER_CALLED",
        "Referrer called: " + lower(reached) + ", " + lower(safe));
    return new SubmissionOutcome.Accepted(Map.of(), "Call recorded.");
  }

  private static String lower(CallReached reached) {
    return reached.label().toLowerCase(Locale.UK);
  }

  private static String lower(Safety safe) {
    return "child " + safe.label().toLowerCase(Locale.UK);
  }
}

package uk.complexcase.pathway.referral;

import java.util.Locale;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** The hub calls the referrer of an urgent contact that came without a call (LR-22). */
@Component
class CallBackForm extends StepForm {

  private final FollowUps followUps;

  CallBackForm(Steps steps, FollowUps followUps) {
    super("call-back-referrer", steps);
    this.followUps = followUps;
  }

  @Override
  public String why(TaskContext task) {
    return "urgent referral without a call";
  }

  @Override
  Storing read(FormReader form, TaskContext task) {
    var reached = form.option(CallReached.class, "callReached", "Say whether you reached them");
    form.moment("calledAt", "Enter when you called", task.at());
    form.textWhen(reached == CallReached.REACHED, "spokenTo", "Say whom you spoke to");
    form.text("saidOnCall");
    var safe = form.option(Safety.class, "safeNow", "Say whether the child is safe now");
    form.textWhen(safe == Safety.NOT_SAFE, "immediateAction", "Say what was done at once");
    return contact -> {
      followUps.save(
          new FollowUp(contact.ref, formId(), answers(form), Proceedings.person(task), task.at()));
      return new Trace(
          "REFERRER_CALLED",
          "Referrer called: " + lower(reached) + ", " + lower(safe),
          "Call recorded.");
    };
  }

  private static String lower(CallReached reached) {
    return reached.label().toLowerCase(Locale.UK);
  }

  private static String lower(Safety safe) {
    return "child " + safe.label().toLowerCase(Locale.UK);
  }
}

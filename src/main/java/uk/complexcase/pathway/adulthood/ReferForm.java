package uk.complexcase.pathway.adulthood;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** The young person is put forward to adult services (TCS-75, F-90, F-91). */
@Component
class ReferForm extends TransitionForm {

  ReferForm(TransitionWork work) {
    super("refer-to-adult-services", Work.REFERRAL, work);
  }

  @Override
  protected Storing<Transition> read(FormReader form, TaskContext task, Transition transition) {
    form.text("needsAfterEighteen", "Write what they will need as an adult");
    form.text("harmAndRisk", "Write what was done to them and what may still happen");
    var consent = form.option(Consent.class, "consentToReferral", "Say whether they agree");
    form.textWhen(
        consent != Consent.AGREES,
        "withoutConsentReason",
        "Write why it is made without their agreement");
    line(form, "referredTo", "Write who in adult services has it");
    return held -> {
      held.referred(task.at());
      return done(
          task,
          "REFERRED_TO_ADULT_SERVICES",
          "Referred to adult services, transition " + held.ref,
          Map.of(),
          "Referred. Adult services have the task to say what they decide.");
    };
  }
}

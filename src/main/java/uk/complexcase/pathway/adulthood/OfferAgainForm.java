package uk.complexcase.pathway.adulthood;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/**
 * Adult services are offered again to a young person who had declined. A refusal does not stop it
 * where they are experiencing or at risk of abuse or neglect (F-90).
 */
@Component
class OfferAgainForm extends TransitionForm {

  private final DeadlineRegister deadlines;

  OfferAgainForm(TransitionWork work, DeadlineRegister deadlines) {
    super("offer-adult-services-again", Work.OFFER, work);
    this.deadlines = deadlines;
  }

  @Override
  protected Storing<Transition> read(FormReader form, TaskContext task, Transition transition) {
    form.text("offeredWhat", "Write what was offered, and by whom");
    form.text("childWords", "Write what they answered, in their words");
    var answer = form.option(OfferAgainAnswer.class, "offerAgainAnswer", "Choose what follows");
    form.textWhen(
        answer == OfferAgainAnswer.GOES_ON,
        "atRiskReason",
        "Write which abuse or neglect they are at risk of");
    if (answer == OfferAgainAnswer.DECLINED) {
      var again = ahead(form, "askAgainOn", "Enter when they are asked again", task.at());
      return held -> later(held, task, again);
    }
    return held -> {
      held.settled(Work.OFFER);
      held.askedAgain(task.at());
      return said(task, answer, "Recorded. Adult services have the task to decide.");
    };
  }

  private Done later(Transition held, TaskContext task, LocalDate again) {
    held.offerRound++;
    held.lookedAtAgainOn = again;
    deadlines.openUntil(
        Work.OFFER.timescale(),
        Clocks.of(Work.OFFER, held),
        task.at(),
        closing(again),
        "Asked again on the day set when they declined",
        task.person().id());
    return said(task, OfferAgainAnswer.DECLINED, "Recorded. They are asked again.");
  }

  private static Done said(TaskContext task, OfferAgainAnswer answer, String said) {
    return done(
        task,
        "ADULT_SERVICES_OFFERED_AGAIN",
        "Adult services offered again: " + answer.label().toLowerCase(Locale.UK),
        Map.of("offerAgainAnswer", answer.name()),
        said);
  }
}

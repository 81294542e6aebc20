package uk.complexcase.pathway.adulthood;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/**
 * What adult services decide. None of the answers ends the work: each leads on to somebody's task
 * with a date (TCS-75, F-90, F-93).
 */
@Component
class OutcomeForm extends TransitionForm {

  private final DeadlineRegister deadlines;

  OutcomeForm(TransitionWork work, DeadlineRegister deadlines) {
    super("record-adult-outcome", Work.OUTCOME, work);
    this.deadlines = deadlines;
  }

  @Override
  protected Storing<Transition> read(FormReader form, TaskContext task, Transition transition) {
    var outcome = form.option(AdultOutcome.class, "adultOutcome", "Choose what they decide");
    form.text("outcomeReason", "Write why");
    return switch (outcome) {
      case ACCEPTED -> {
        line(form, "adultWorker", "Write who works for adult services");
        yield held -> decided(held, task, outcome, Work.JOINT_WORK);
      }
      case NOT_ELIGIBLE -> held -> decided(held, task, outcome, Work.FALLBACK);
      case DECLINED_BY_YP -> declined(form, task);
      case DEFERRED -> deferred(form, task);
    };
  }

  private Storing<Transition> declined(FormReader form, TaskContext task) {
    form.text("offeredWhat", "Write what was offered, and by whom");
    form.text("childWords", "Write what they answered, in their words");
    var again = ahead(form, "askAgainOn", "Enter when they are asked again", task.at());
    return held -> {
      held.offerRound++;
      held.lookedAtAgainOn = again;
      var done = decided(held, task, AdultOutcome.DECLINED_BY_YP, Work.OFFER);
      until(Work.OFFER, held, task, again, "Asked again on the day set when they declined");
      return done;
    };
  }

  private Storing<Transition> deferred(FormReader form, TaskContext task) {
    form.text("openQuestion", "Write which question is open");
    var until = ahead(form, "deferredUntil", "Enter until when it is deferred", task.at());
    return held -> {
      held.lookedAtAgainOn = until;
      held.decided(AdultOutcome.DEFERRED, task.at());
      held.outcomeRound++;
      held.opens(Work.OUTCOME);
      until(Work.OUTCOME, held, task, until, "Deferred by adult services to this day");
      return said(held, task, AdultOutcome.DEFERRED);
    };
  }

  private void until(Work work, Transition held, TaskContext task, LocalDate day, String reason) {
    deadlines.openUntil(
        work.timescale(),
        Clocks.of(work, held),
        task.at(),
        closing(day),
        reason,
        task.person().id());
  }

  private static Done decided(
      Transition held, TaskContext task, AdultOutcome outcome, Work follows) {
    held.decided(outcome, task.at());
    held.opens(follows);
    return said(held, task, outcome);
  }

  private static Done said(Transition held, TaskContext task, AdultOutcome outcome) {
    return done(
        task,
        "ADULT_SERVICES_DECIDED",
        "Adult services, transition %s: %s"
            .formatted(held.ref, outcome.label().toLowerCase(Locale.UK)),
        Map.of("adultOutcome", outcome.name()),
        "Recorded. Duties to the child go on to 18 whatever adult services decide.");
  }
}

package uk.complexcase.pathway.adulthood;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.AgeClocks;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/**
 * A manager decides what a corrected day of birth changes. Whoever is 16 by the corrected day stays
 * on the way; nothing is ever closed by the correction itself.
 */
@Component
class CorrectionForm extends TransitionForm {

  private final AgeClocks ages;
  private final DeadlineRegister deadlines;

  CorrectionForm(TransitionWork work, AgeClocks ages, DeadlineRegister deadlines) {
    super("consider-corrected-age", Work.CORRECTION, work);
    this.ages = ages;
    this.deadlines = deadlines;
  }

  @Override
  protected Storing<Transition> read(FormReader form, TaskContext task, Transition transition) {
    boolean on = form.yes("transitionGoesOn", "Say whether the work goes on now");
    form.text("correctedReason", "Write why");
    boolean sixteen =
        ages.begins(Clocks.SIXTEEN, transition.caseRef)
            .or(() -> ages.begins(Clocks.SIXTEEN, transition.currentCaseRef))
            .filter(begins -> !begins.isAfter(task.at()))
            .isPresent();
    if (!on && sixteen) {
      form.problem(
          "transitionGoesOn", "They are 16 by the day of birth on the file, so the work goes on");
    }
    return held -> {
      if (on) {
        held.settled(Work.CORRECTION);
      } else {
        withdraw(held, task);
      }
      return done(
          task,
          on ? "TRANSITION_GOES_ON" : "TRANSITION_WITHDRAWN",
          on
              ? "Transition %s goes on after the day of birth was corrected".formatted(held.ref)
              : "Transition %s waits for the age after the day of birth was corrected"
                  .formatted(held.ref),
          Map.of("transitionGoesOn", on),
          on ? "Recorded. The work goes on." : "Recorded. It begins anew at 16.");
    };
  }

  private void withdraw(Transition held, TaskContext task) {
    held.open().stream()
        .filter(work -> work != Work.CORRECTION)
        .forEach(work ->
            deadlines.cancel(
                work.timescale(),
                Clocks.of(work, held),
                "The day of birth was corrected",
                task.person().id()));
    held.withdrawn(task.at());
  }
}

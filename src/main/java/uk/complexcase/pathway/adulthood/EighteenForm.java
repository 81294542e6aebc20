package uk.complexcase.pathway.adulthood;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/**
 * What the law ends at 18 and what goes on; whether support as a victim who is adult now goes on to
 * 25 (F-92, CSD-58). The people who know them decide, never the age.
 */
@Component
class EighteenForm extends TransitionForm {

  EighteenForm(TransitionWork work) {
    super("review-at-eighteen", Work.REVIEW, work);
  }

  @Override
  protected Storing<Transition> read(FormReader form, TaskContext task, Transition transition) {
    form.text("endsNow", "Write what the law ends now");
    form.text("goesOn", "Write what goes on, and with whom");
    boolean support = form.yes("supportToTwentyFive", "Say whether support goes on to 25");
    form.text("supportReason", "Write why");
    return held -> {
      held.reviewedAt = task.at();
      held.supportWanted = support;
      held.settled(Work.REVIEW);
      if (support) {
        held.opens(Work.SUPPORT);
      }
      return done(
          task,
          "ADULT_REVIEWED",
          "Reviewed at 18 what ends and what goes on; support to 25: " + (support ? "yes" : "no"),
          Map.of("supportToTwentyFive", support),
          "Recorded. Nothing on the child's case is closed by it.");
    };
  }
}

package uk.complexcase.pathway.adulthood;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** Who supports the young person where adult services do not, and who answers for it (F-93). */
@Component
class FallbackForm extends TransitionForm {

  FallbackForm(TransitionWork work) {
    super("write-fallback-plan", Work.FALLBACK, work);
  }

  @Override
  protected Storing<Transition> read(FormReader form, TaskContext task, Transition transition) {
    form.text("fallbackSupport", "Write what support there is instead");
    line(form, "fallbackOwner", "Write who owns the plan");
    ahead(form, "fallbackReview", "Enter when it is looked at again", task.at());
    form.text("fallbackReturn", "Write what would bring it back to adult services");
    return held -> {
      held.settled(Work.FALLBACK);
      return done(
          task,
          "ADULT_FALLBACK_PLANNED",
          "Fallback plan for adulthood written, with its owner",
          Map.of(),
          "Recorded with its owner.");
    };
  }
}

package uk.complexcase.pathway.adulthood;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** Who supports a victim who is adult now, to 25 (CSD-58). */
@Component
class SupportForm extends TransitionForm {

  SupportForm(TransitionWork work) {
    super("plan-adult-support", Work.SUPPORT, work);
  }

  @Override
  protected Storing<Transition> read(FormReader form, TaskContext task, Transition transition) {
    form.text("adultSupport", "Write what support is given");
    String owner = form.text("supportOwner", "Write who owns it");
    if (owner.length() > 400) {
      form.problem("supportOwner", "Shorten this to 400 characters or fewer");
    }
    var review = ahead(form, "supportReview", "Enter when it is looked at again", task.at());
    return held -> {
      held.supportOwner = owner;
      held.supportReview = review;
      held.settled(Work.SUPPORT);
      return done(
          task,
          "ADULT_SUPPORT_PLANNED",
          "Support to 25 planned, with its owner",
          Map.of(),
          "Recorded with its owner.");
    };
  }
}

package uk.complexcase.pathway.adulthood;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** The transition becomes part of the plan (TCS-75). */
@Component
class SectionForm extends TransitionForm {

  SectionForm(TransitionWork work) {
    super("write-transition-section", Work.SECTION, work);
  }

  @Override
  protected Storing<Transition> read(FormReader form, TaskContext task, Transition transition) {
    form.text("changesNow", "Write what changes at this age");
    form.text("transitionSteps", "Write which steps lead to 18");
    form.option(Helped.class, "youngPersonHelped", "Say whether they helped to write it");
    return held -> {
      held.settled(Work.SECTION);
      return done(
          task,
          "TRANSITION_IN_PLAN",
          "Transition section added to the plan",
          Map.of(),
          "The plan has its transition section.");
    };
  }
}

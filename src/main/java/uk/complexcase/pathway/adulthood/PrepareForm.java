package uk.complexcase.pathway.adulthood;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** What is settled before 18 and what is not (TCS-03). */
@Component
class PrepareForm extends TransitionForm {

  PrepareForm(TransitionWork work) {
    super("prepare-for-adulthood", Work.PREPARE, work);
  }

  @Override
  protected Storing<Transition> read(FormReader form, TaskContext task, Transition transition) {
    form.text("settledSoFar", "Write what is settled for 18");
    form.text("stillOpen", "Write what is not, and who settles it");
    form.text("childWords", "Write what the young person says");
    return held -> {
      held.settled(Work.PREPARE);
      return done(
          task,
          "ADULTHOOD_PREPARED",
          "Prepared for adulthood",
          Map.of(),
          "Recorded. The rest is reviewed at 18.");
    };
  }
}

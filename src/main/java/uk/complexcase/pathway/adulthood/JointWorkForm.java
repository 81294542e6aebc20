package uk.complexcase.pathway.adulthood;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** Children's and adult services agree how the work passes over (F-92). */
@Component
class JointWorkForm extends TransitionForm {

  JointWorkForm(TransitionWork work) {
    super("agree-joint-work", Work.JOINT_WORK, work);
  }

  @Override
  protected Storing<Transition> read(FormReader form, TaskContext task, Transition transition) {
    form.text("jointSteps", "Write who does what from now on");
    form.text("untilHandedOver", "Write what goes on until the work has passed over");
    line(form, "jointOwner", "Write who owns it in adult services");
    return held -> {
      held.settled(Work.JOINT_WORK);
      return done(
          task,
          "ADULT_JOINT_WORK_AGREED",
          "Joint work with adult services agreed",
          Map.of(),
          "Agreed and recorded.");
    };
  }
}

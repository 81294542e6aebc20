package uk.complexcase.pathway.adulthood;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** The police look at a warning notice whose ground ended with the child's age (TCS-27, F-23). */
@Component
class NoticeGroundForm extends TransitionForm {

  NoticeGroundForm(TransitionWork work) {
    super("review-notice-ground", Work.NOTICE, work);
  }

  @Override
  protected Storing<Transition> read(FormReader form, TaskContext task, Transition transition) {
    form.yes("careGround", "Say whether the young person is under a care order");
    form.text("protectsNow", "Write what protects the young person from now on");
    form.yes("noticeServedOn", "Say whether the person it was served on was told");
    return held -> {
      held.settled(Work.NOTICE);
      return done(
          task,
          "NOTICE_GROUND_REVIEWED",
          "Warning notice looked at after its ground of age ended",
          Map.of(),
          "Recorded.");
    };
  }
}

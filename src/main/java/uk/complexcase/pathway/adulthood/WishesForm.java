package uk.complexcase.pathway.adulthood;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/**
 * What the young person wants of adult services and what may be shared, in their words (TCS-75).
 * Where they were not asked yet the clock runs on.
 */
@Component
class WishesForm extends TransitionForm {

  WishesForm(TransitionWork work) {
    super("record-adult-wishes", Work.WISHES, work);
  }

  @Override
  protected Storing<Transition> read(FormReader form, TaskContext task, Transition transition) {
    var state = form.option(WishesState.class, "wishesState", "Say whether they were asked");
    if (state == WishesState.NOT_YET_SOUGHT) {
      form.text("askingPlan", "Write who asks them, how and when");
      return held ->
          new Done(
              null,
              "ADULT_WISHES_NOT_SOUGHT",
              "Wishes about adult services not sought yet, planned",
              Map.of("wishesState", state.name()),
              "Recorded. The task comes back at once and its clock runs on.");
    }
    form.text("childWords", "Write what they want, in their words");
    var wish = form.option(SharingWish.class, "sharingWish", "Say what may be shared");
    form.textWhen(
        wish != SharingWish.ALL, "sharingWords", "Write what may and what may not be shared");
    return held -> {
      held.wishesState = state;
      held.settled(Work.WISHES);
      return done(
          task,
          "ADULT_WISHES_RECORDED",
          "Wishes about adult services recorded",
          Map.of("wishesState", state.name()),
          "Recorded, in their words.");
    };
  }
}

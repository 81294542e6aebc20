package uk.complexcase.pathway.actions;

import java.util.List;
import java.util.Map;
import uk.complexcase.cases.actions.ActionLife.Standing;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** A form of an action: what is agreed stands at its top, and whom else one may ask. */
abstract class ActionForm implements TaskSubmission {

  private final String formId;
  private final boolean ofAgency;
  final ActionWork work;

  /**
   * Takes in a form.
   *
   * @param ofAgency whether only people of the owner's agency may be asked
   */
  ActionForm(String formId, boolean ofAgency, ActionWork work) {
    this.formId = formId;
    this.ofAgency = ofAgency;
    this.work = work;
  }

  @Override
  public final String formId() {
    return formId;
  }

  @Override
  public final Map<String, Object> prefill(TaskContext task) {
    var action = work.action(task);
    return Map.of("soFar", work.soFar(action), "colleagues", colleagues(action));
  }

  private List<Map<String, String>> colleagues(Standing action) {
    return work.colleagues(action, ofAgency);
  }

  /** Reads whom the action goes to, where it goes to somebody. */
  final String handTo(FormReader form, Standing action, boolean handed, String sentence) {
    String to = form.textWhen(handed, "handTo", sentence);
    if (handed && !to.isEmpty() && !ActionWork.offers(colleagues(action), to)) {
      form.problem("handTo", "Choose one of the people shown");
    }
    return to;
  }
}

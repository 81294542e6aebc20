package uk.complexcase.work.tasks;

import java.util.Map;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Completes tasks whose work was done elsewhere than in their form, on a page of the room's own.
 * The task completes as soon as it is there, also when it comes after the work.
 */
public interface SettledTasks {

  /**
   * Settles the task of a form whose room answers with this subject (see {@link
   * TaskSubmission#settledAs}). Joins the caller's transaction; settled once, it stays so.
   *
   * @param owner the contact or case reference the task belongs to
   * @param variables the routing variables to complete the task with; names from {@code
   *     bpmn/variables.yaml}
   * @param said what was done, as a person reads it
   */
  void settle(
      String owner,
      String formId,
      String subject,
      Map<String, Object> variables,
      String said,
      PractitionerId by);
}

package uk.complexcase.work.tasks;

import java.util.Map;
import java.util.Optional;

/** Takes in the forms that no room has as its own: those owners of the procedure added. */
public interface AddedForms {

  /** How a form is taken in; empty where the procedure has no such form. */
  Optional<TaskSubmission> taking(String formId);

  /**
   * Opens the clock of a task with such a form, and the same again when asked again. It is the
   * task's alone: no clock of a room is stopped by a step that owners added.
   *
   * @param version the version of the process the task runs on, by the engine's key: its clock is
   *     the one that version names
   */
  TaskClock begin(String processId, String elementId, long version, Map<String, Object> variables);
}

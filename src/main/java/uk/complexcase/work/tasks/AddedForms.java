package uk.complexcase.work.tasks;

import java.util.Optional;

/** Takes in the forms that no room has as its own: those owners of the procedure added. */
public interface AddedForms {

  /** How a form is taken in; empty where the procedure has no such form. */
  Optional<TaskSubmission> taking(String formId);
}

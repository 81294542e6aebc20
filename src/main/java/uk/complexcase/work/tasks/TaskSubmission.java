package uk.complexcase.work.tasks;

import java.util.Map;

/** How a room takes in one form; each form of the models has exactly one. */
public interface TaskSubmission {

  /** The form's id, equal to its file name. */
  String formId();

  /**
   * Why the task is here, in about six words and without names: "new referral, group of 5
   * children".
   */
  String why(TaskContext task);

  /**
   * What is known already and need not be typed: form key to value. Also carries read-only advice
   * fields.
   */
  Map<String, Object> prefill(TaskContext task);

  /**
   * Validates and stores, in the caller's transaction. Called once per accepted submission; a
   * replay never reaches it.
   */
  SubmissionOutcome submit(TaskContext task, FormData data);
}

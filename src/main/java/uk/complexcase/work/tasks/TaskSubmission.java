package uk.complexcase.work.tasks;

import java.util.List;
import java.util.Map;
import uk.complexcase.foundation.shared.CaseRef;

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
   * The case files the task is about, of those it came with: who may see it depends on these alone,
   * so that one child of a group does not hide the work on another. All of them unless the room
   * knows better.
   */
  default List<CaseRef> about(TaskContext task) {
    return task.cases();
  }

  /**
   * What the task is about, where its work is done on a page of the room's own and told by {@link
   * SettledTasks}; empty where the form is the work.
   */
  default String settledAs(TaskContext task) {
    return "";
  }

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

package uk.complexcase.work.tasks;

import java.util.List;
import java.util.Map;

/** What became of a submitted form. */
public sealed interface SubmissionOutcome {

  /**
   * Stored.
   *
   * @param variables the routing variables to complete the task with; names from {@code
   *     bpmn/variables.yaml}
   * @param said what happened, as the person reads it, for example "Decision recorded. The referrer
   *     will be told."
   */
  record Accepted(Map<String, Object> variables, String said) implements SubmissionOutcome {}

  /** Not stored; nothing typed is lost. */
  record Refused(List<FieldProblem> problems) implements SubmissionOutcome {}

  /** One problem of one field; {@code field} is the form key, empty when it is about the whole. */
  record FieldProblem(String field, String sentence) {}
}

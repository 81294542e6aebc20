package uk.complexcase.work.tasks;

import java.util.List;
import java.util.Map;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * The form of a room, and what owners ask in it beyond that. The room reads its own questions and
 * never learns of the others.
 */
record AskedFurther(TaskSubmission room, FurtherQuestions further) implements TaskSubmission {

  @Override
  public String formId() {
    return room.formId();
  }

  @Override
  public String why(TaskContext task) {
    return room.why(task);
  }

  @Override
  public List<CaseRef> about(TaskContext task) {
    return room.about(task);
  }

  @Override
  public String settledAs(TaskContext task) {
    return room.settledAs(task);
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    return room.prefill(task);
  }

  /** What owners ask is looked at first: a room stores as soon as it finds nothing wrong. */
  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var problems = further.problems(task, data);
    if (!problems.isEmpty()) {
      return new SubmissionOutcome.Refused(problems);
    }
    var outcome = room.submit(task, data);
    if (outcome instanceof SubmissionOutcome.Accepted) {
      further.keep(task, data);
    }
    return outcome;
  }
}

package uk.complexcase.work.tasks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import uk.complexcase.foundation.shared.CaseRef;

/** A room that wants the facts and counts how often it took a form in. */
class ScreeningRoom implements TaskSubmission {

  static final String FORM = "screen-contact";

  final AtomicInteger taken = new AtomicInteger();

  @Override
  public String formId() {
    return FORM;
  }

  @Override
  public String why(TaskContext task) {
    return "new referral, " + task.cases().size() + " children";
  }

  /** As a room does that knows better: work on one child's assessment is about that child. */
  @Override
  public List<CaseRef> about(TaskContext task) {
    return task.variables().containsKey("assessmentRef")
        ? task.cases().subList(0, 1)
        : task.cases();
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    return Map.of(
        "childrenInConcern",
        task.cases().size(),
        "adviceText",
        "MULTI_AGENCY: rule 3",
        "workers",
        List.of("w"));
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    if (data.text("facts").isEmpty()) {
      return new SubmissionOutcome.Refused(
          List.of(new SubmissionOutcome.FieldProblem("facts", "Enter what is known")));
    }
    taken.incrementAndGet();
    return new SubmissionOutcome.Accepted(Map.of("urgent", true), "Screening recorded.");
  }
}

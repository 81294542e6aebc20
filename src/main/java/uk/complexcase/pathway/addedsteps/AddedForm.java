package uk.complexcase.pathway.addedsteps;

import java.util.Map;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** A form that owners of the procedure added. */
record AddedForm(String formId, AddedStepWork work) implements TaskSubmission {

  @Override
  public String why(TaskContext task) {
    return "step of the procedure";
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    return Map.of();
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    return work.take(task, data);
  }
}

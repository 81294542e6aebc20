package uk.complexcase.pathway.meetings;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.pathway.meetings.DiscussionTasks.About;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** An agency that was closed when the discussion was held is told on the next working day. */
@Component
class UnreachableForm implements TaskSubmission {

  private final DiscussionTasks tasks;
  private final SettlingAbsences settling;
  private final DiscussionWords words;

  UnreachableForm(DiscussionTasks tasks, SettlingAbsences settling, DiscussionWords words) {
    this.tasks = tasks;
    this.settling = settling;
    this.words = words;
  }

  @Override
  public String formId() {
    return "tell-unreachable-agency";
  }

  @Override
  public String why(TaskContext task) {
    return "closed when it was held: " + agency(task).label();
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    About about = tasks.require(task);
    return Map.of(
        "soFar", words.soFar(about) + "\n\nCould not be reached: **" + agency(task).label() + "**");
  }

  private Agency agency(TaskContext task) {
    return tasks.require(task).agencyOf();
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    return settling.settle(
        task, data, Clocks.UNREACHABLE_TOLD, "UNREACHABLE_AGENCY_TOLD", "Recorded.");
  }
}

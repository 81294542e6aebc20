package uk.complexcase.pathway.meetings;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.pathway.meetings.DiscussionTasks.About;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/**
 * The chair takes an absence up with the agency: with whom, how, and what they answered (CSD-21).
 */
@Component
class EscalationForm implements TaskSubmission {

  private final DiscussionTasks tasks;
  private final SettlingAbsences settling;
  private final DiscussionWords words;

  EscalationForm(DiscussionTasks tasks, SettlingAbsences settling, DiscussionWords words) {
    this.tasks = tasks;
    this.settling = settling;
    this.words = words;
  }

  @Override
  public String formId() {
    return "escalate-non-attendance";
  }

  @Override
  public String why(TaskContext task) {
    return "not at the strategy discussion: " + agency(task).label();
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    About about = tasks.require(task);
    return Map.of(
        "soFar",
        words.soFar(about) + "\n\nWas not there and not heard: **" + agency(task).label() + "**");
  }

  private Agency agency(TaskContext task) {
    return tasks.require(task).agencyOf();
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    return settling.settle(
        task, data, Clocks.ESCALATION, "NON_ATTENDANCE_ESCALATED", "The escalation is recorded.");
  }
}

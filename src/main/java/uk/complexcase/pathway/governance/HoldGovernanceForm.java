package uk.complexcase.pathway.governance;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** Leads to the page of the list, where the meeting is held and ended. */
@Component
class HoldGovernanceForm implements TaskSubmission {

  static final String FORM = "hold-governance";

  private final GovernanceMeetings meetings;

  HoldGovernanceForm(GovernanceMeetings meetings) {
    this.meetings = meetings;
  }

  @Override
  public String formId() {
    return FORM;
  }

  @Override
  public String why(TaskContext task) {
    var meeting = meeting(task);
    return "%s of %s".formatted(words(meeting), LondonTime.day(meeting.heldOn));
  }

  private static String words(GovernanceMeeting meeting) {
    return meeting.kind.label().toLowerCase(Locale.UK);
  }

  @Override
  public String settledAs(TaskContext task) {
    return task.text("governanceRef");
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    var meeting = meeting(task);
    return Map.of(
        "soFar",
        "**%s, %s**\n\n%s\n\n[Open the list](%s)"
            .formatted(
                meeting.kind.label(),
                LondonTime.full(meeting.startsAt),
                meeting.state.label() + ".",
                meeting.address()));
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var meeting = meeting(task);
    if (meeting.state.open()) {
      var form = new FormReader(data);
      form.problem("governanceDone", "End the meeting on the page of its list first");
      return form.refusal();
    }
    return new SubmissionOutcome.Accepted(routing(meeting), meeting.state.label() + ".");
  }

  /** What the process goes on with. */
  static Map<String, Object> routing(GovernanceMeeting meeting) {
    return Map.of("governanceHeld", meeting.state == MeetingState.HELD);
  }

  private GovernanceMeeting meeting(TaskContext task) {
    String ref = task.text("governanceRef");
    return meetings.findById(ref).orElseThrow(() -> new NotVisible("No meeting " + ref));
  }
}

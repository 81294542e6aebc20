package uk.complexcase.pathway.meetings;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.meetings.DiscussionTasks.About;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** Leads to the meeting page, where a session is held and ended. */
@Component
class HoldForm implements TaskSubmission {

  private final DiscussionTasks tasks;
  private final DiscussionSessions sessions;
  private final RoomTasks room;
  private final DiscussionWords words;

  HoldForm(
      DiscussionTasks tasks, DiscussionSessions sessions, RoomTasks room, DiscussionWords words) {
    this.tasks = tasks;
    this.sessions = sessions;
    this.room = room;
    this.words = words;
  }

  @Override
  public String formId() {
    return RoomTasks.HOLD;
  }

  @Override
  public String why(TaskContext task) {
    return words.why(
        number(task) == 1 ? "strategy discussion to hold" : "strategy discussion to reconvene",
        tasks.require(task));
  }

  @Override
  public String settledAs(TaskContext task) {
    return RoomTasks.held(task.text("strategyRef"), number(task));
  }

  /** The session the task asks for: the first, or the one after the one that ended. */
  private static int number(TaskContext task) {
    return task.elementId().equals("HoldReconvenedDiscussion")
            && task.variables().get("sessionNumber") instanceof Number ended
        ? ended.intValue() + 1
        : 1;
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    return Map.of("soFar", words.soFar(tasks.require(task)));
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    About about = tasks.require(task);
    var session =
        sessions
            .findById(new DiscussionSession.Key(about.discussion().ref, number(task)))
            .orElseThrow();
    if (session.endedAt == null) {
      var form = new FormReader(data);
      form.problem("holdDone", "End the session on the meeting page first");
      return form.refusal();
    }
    return new SubmissionOutcome.Accepted(
        room.routing(about.discussion(), session, !session.reconveneFor.isEmpty()), "Held.");
  }
}

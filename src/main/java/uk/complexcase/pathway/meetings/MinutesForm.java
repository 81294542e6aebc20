package uk.complexcase.pathway.meetings;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.pathway.meetings.DiscussionTasks.About;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** Issues the minutes of a session once the chair agreed them (CSD-71). */
@Component
class MinutesForm implements TaskSubmission {

  private final DiscussionTasks tasks;
  private final Discussions discussions;
  private final DiscussionSessions sessions;
  private final DeadlineRegister deadlines;
  private final DiscussionWords words;
  private final Trace trace;
  private final ApplicationEventPublisher events;

  MinutesForm(
      DiscussionTasks tasks,
      Discussions discussions,
      DiscussionSessions sessions,
      DeadlineRegister deadlines,
      DiscussionWords words,
      Trace trace,
      ApplicationEventPublisher events) {
    this.tasks = tasks;
    this.discussions = discussions;
    this.sessions = sessions;
    this.deadlines = deadlines;
    this.words = words;
    this.trace = trace;
    this.events = events;
  }

  @Override
  public String formId() {
    return "issue-minutes";
  }

  @Override
  public String why(TaskContext task) {
    return words.why("minutes to issue", tasks.require(task));
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    return Map.of("soFar", words.soFar(tasks.require(task)));
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    if (!form.ticked("chairAgreed")) {
      form.problem("chairAgreed", "Agree the minutes with the chair first");
    }
    form.text("minutesNote");
    if (form.refused()) {
      return form.refusal();
    }
    About about = tasks.require(task);
    issue(discussions.hold(about.discussion().ref).orElseThrow(), about.session(), task);
    return new SubmissionOutcome.Accepted(Map.of(), "The minutes are on their way.");
  }

  private void issue(Discussion discussion, DiscussionSession session, TaskContext task) {
    var by = SettlingAbsences.by(task);
    session.minutesIssuedAt = task.at();
    boolean all =
        sessions.findByKeyDiscussionRefOrderByKeyNumber(discussion.ref).stream()
            .allMatch(one -> one.minutesIssuedAt != null);
    if (discussion.state == DiscussionState.HELD && all) {
      discussion.state = DiscussionState.MINUTES_ISSUED;
    }
    var clocks = discussion.clocks(session.number(), "");
    deadlines.meet(Clocks.MINUTES, clocks, task.at());
    deadlines.meet(Clocks.MINUTES_OVERDUE, clocks, task.at());
    trace.everyChild(
        discussion,
        by,
        task.at(),
        "STRATEGY_MINUTES_ISSUED",
        "Minutes of strategy discussion "
            + discussion.ref
            + ", session "
            + session.number()
            + ", issued");
    events.publishEvent(new MinutesSent(discussion.reference(), session.number()));
  }
}

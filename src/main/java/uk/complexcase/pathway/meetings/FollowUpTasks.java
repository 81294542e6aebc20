package uk.complexcase.pathway.meetings;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.work.tasks.TaskContext;

/** What the task of a follow-up is about, and what is kept when it is done. */
@Component
class FollowUpTasks {

  private final FollowUpsNeeded followUps;
  private final Discussions discussions;
  private final FollowUpOwners owners;
  private final DeadlineRegister deadlines;
  private final Trace trace;

  FollowUpTasks(
      FollowUpsNeeded followUps,
      Discussions discussions,
      FollowUpOwners owners,
      DeadlineRegister deadlines,
      Trace trace) {
    this.followUps = followUps;
    this.discussions = discussions;
    this.owners = owners;
    this.deadlines = deadlines;
    this.trace = trace;
  }

  FollowUpNeeded require(TaskContext task) {
    return of(task.variables())
        .orElseThrow(() ->
            new IllegalStateException(
                "Task " + task.taskKey() + " is about a follow-up that is not on record"));
  }

  Optional<FollowUpNeeded> of(Map<String, Object> variables) {
    return variables.get("followUpRef") instanceof String ref
        ? followUps.findById(UUID.fromString(ref))
        : Optional.empty();
  }

  Discussion discussion(FollowUpNeeded one) {
    return discussions.findById(one.discussionRef).orElseThrow();
  }

  String why(TaskContext task) {
    return "from a strategy discussion: "
        + require(task).kind.label().toLowerCase(java.util.Locale.UK);
  }

  /** What is known so far, as the form shows it. */
  String soFar(FollowUpNeeded one) {
    return "**%s**\n\n%s\n\nNamed %s in strategy discussion %s%s. [Open the meeting page](/meetings/%s)"
        .formatted(
            one.kind.label(),
            one.words,
            LondonTime.full(one.namedAt),
            one.discussionRef,
            one.caseRef.isEmpty() ? "" : ", for " + one.caseRef,
            one.discussionRef);
  }

  /** Keeps what came of it, meets its clock and leaves the trace. */
  void settle(TaskContext task, FollowUpNeeded one, FollowUpResult result) {
    var by = SettlingAbsences.by(task);
    one.settledAs = result;
    one.settledBy = by.value();
    one.settledAt = task.at();
    followUps.flush();
    deadlines.meet(owners.of(one.kind).timescale(), NamingFollowUps.clocks(one), task.at());
    trace.everyChild(
        discussion(one),
        by,
        task.at(),
        "STRATEGY_FOLLOW_UP_SETTLED",
        "Follow-up of strategy discussion "
            + one.discussionRef
            + ", "
            + one.kind.label().toLowerCase(java.util.Locale.UK)
            + ": "
            + result.label().toLowerCase(java.util.Locale.UK));
  }
}

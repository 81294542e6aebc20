package uk.complexcase.pathway.meetings;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;

/** Records how an absence was taken up: with whom, how, and the answer, none of them left out. */
@Component
class SettlingAbsences {

  private static final int LONGEST_NAME = 200;

  private final DiscussionTasks tasks;
  private final DiscussionAbsences absences;
  private final DeadlineRegister deadlines;
  private final Trace trace;

  SettlingAbsences(
      DiscussionTasks tasks, DiscussionAbsences absences, DeadlineRegister deadlines, Trace trace) {
    this.tasks = tasks;
    this.absences = absences;
    this.deadlines = deadlines;
    this.trace = trace;
  }

  SubmissionOutcome settle(
      TaskContext task, FormData data, TimescaleCode clock, String act, String said) {
    var form = new FormReader(data);
    String recipient = form.text("recipient", "Say whom you told, with their role");
    if (recipient.length() > LONGEST_NAME) {
      form.problem("recipient", "Use 200 characters or fewer");
    }
    var method = form.option(EscalationMethod.class, "method", "Say how you told them");
    String response = form.text("response", "Write what they answered");
    if (form.refused()) {
      return form.refusal();
    }
    var about = tasks.require(task);
    var discussion = about.discussion();
    int session = about.session().number();
    var by = by(task);
    var absence =
        absences
            .findById(new DiscussionAbsence.Key(discussion.ref, session, about.agencyOf()))
            .orElseThrow();
    absence.recipient = recipient;
    absence.method = method;
    absence.response = response;
    absence.settledBy = by.value();
    absence.settledAt = task.at();
    absences.flush();
    deadlines.meet(clock, discussion.clocks(session, about.agency()), task.at());
    trace.act(discussion, by, act, discussion.ref + " " + about.agency());
    return new SubmissionOutcome.Accepted(Map.of(), said);
  }

  /** The person who submits; a form never comes without one. */
  static PractitionerId by(TaskContext task) {
    var viewer = task.viewer();
    if (viewer == null) {
      throw new IllegalStateException("A form of " + task.elementId() + " came without a person");
    }
    return viewer.id();
  }
}

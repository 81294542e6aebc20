package uk.complexcase.pathway.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.governance.GovernanceDesk.Outcome;
import uk.complexcase.work.tasks.SettledTasks;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** Ends a meeting of governance, or records that it was not held; then its record is frozen. */
@Component
class EndingMeetings {

  private static final int LONGEST_WORDS = 4000;

  private final HeldMeetings held;
  private final ListedItems items;
  private final AgencyAttendances attendances;
  private final ListedSight sight;
  private final GovernanceSettings settings;
  private final GovernanceClock clocks;
  private final SettledTasks tasks;

  EndingMeetings(
      HeldMeetings held,
      ListedItems items,
      AgencyAttendances attendances,
      ListedSight sight,
      GovernanceSettings settings,
      GovernanceClock clocks,
      SettledTasks tasks) {
    this.held = held;
    this.items = items;
    this.attendances = attendances;
    this.sight = sight;
    this.settings = settings;
    this.clocks = clocks;
    this.tasks = tasks;
  }

  Outcome end(Viewer viewer, GovernanceKind kind, LocalDate day, String summary) {
    var meeting = held.of(viewer, kind, day);
    if (meeting.state != MeetingState.RUNNING) {
      return HeldMeetings.notRunning(meeting);
    }
    var problems = new ArrayList<FieldProblem>();
    var logged = attendances.findByMeetingRef(meeting.ref).stream().map(one -> one.agency).toList();
    settings.agencies().stream()
        .filter(agency -> !logged.contains(agency))
        .map(agency ->
            new FieldProblem(
                "attendance-" + agency,
                "Say whether %s was there, and log it".formatted(agency.label())))
        .forEach(problems::add);
    words(summary, "summary", "Write what was done", problems);
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    freeze(viewer, meeting, MeetingState.HELD, summary.strip());
    return new Outcome.Done("The meeting is ended and its record is kept as it is.");
  }

  Outcome notHeld(Viewer viewer, GovernanceKind kind, LocalDate day, String reason) {
    var meeting = held.of(viewer, kind, day);
    if (!meeting.state.open()) {
      return HeldMeetings.over();
    }
    var problems = new ArrayList<FieldProblem>();
    if (meeting.state == MeetingState.RUNNING) {
      problems.add(new FieldProblem("reason", "The meeting has begun; end it instead"));
    } else {
      words(reason, "reason", "Write why the meeting is not held", problems);
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    clocks.notHeld(meeting, viewer.id());
    freeze(viewer, meeting, MeetingState.NOT_HELD, reason.strip());
    return new Outcome.Done("Recorded as not held. What still waits goes on to the next list.");
  }

  private static void words(
      String text, String field, String sentence, List<FieldProblem> problems) {
    if (text.isBlank()) {
      problems.add(new FieldProblem(field, sentence));
    } else if (text.strip().length() > LONGEST_WORDS) {
      problems.add(new FieldProblem(field, "Shorten this to 4,000 characters or fewer"));
    }
  }

  /** What becomes of each item is written down, and nothing changes any more. */
  private void freeze(Viewer viewer, GovernanceMeeting meeting, MeetingState how, String words) {
    var waiting = sight.waiting(meeting.kind);
    for (ListedItem item : items.findByMeetingRefOrderByWaitsSinceAscReferenceAsc(meeting.ref)) {
      item.outcome =
          item.settled(waiting.contains(item.key())) ? ItemOutcome.SETTLED : ItemOutcome.CARRIED;
    }
    meeting.ended(how, words, viewer.id(), held.now());
    tasks.settle(
        meeting.ref,
        HoldGovernanceForm.FORM,
        meeting.ref,
        HoldGovernanceForm.routing(meeting),
        how.label() + ".",
        viewer.id());
    held.record(viewer, meeting, "GOVERNANCE_" + how.name(), how.label());
  }
}

package uk.complexcase.pathway.governance;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.governance.GovernanceDesk.Outcome;

/** Begins a meeting of governance. */
@Component
class StartingMeetings {

  private final HeldMeetings held;
  private final GovernanceClock clocks;

  StartingMeetings(HeldMeetings held, GovernanceClock clocks) {
    this.held = held;
    this.clocks = clocks;
  }

  Outcome start(Viewer viewer, GovernanceKind kind, LocalDate day) {
    var meeting = held.of(viewer, kind, day);
    if (!meeting.state.open()) {
      return HeldMeetings.over();
    }
    if (meeting.state == MeetingState.LISTED) {
      var now = held.now();
      meeting.started(viewer.id(), now);
      clocks.met(meeting, now);
      held.record(viewer, meeting, "GOVERNANCE_STARTED", "Begun");
    }
    return new Outcome.Done("The meeting has begun. Log who is there.");
  }
}

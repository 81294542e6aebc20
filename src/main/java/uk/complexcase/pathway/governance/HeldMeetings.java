package uk.complexcase.pathway.governance;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.governance.GovernanceDesk.Outcome;

/** The meeting an act is done in, held until the act ends, for whoever leads it. */
@Component
class HeldMeetings {

  private final GovernanceMeetings meetings;
  private final AuditLog audit;
  private final InstantSource clock;

  HeldMeetings(GovernanceMeetings meetings, AuditLog audit, InstantSource clock) {
    this.meetings = meetings;
    this.audit = audit;
    this.clock = clock;
  }

  static boolean leads(Viewer viewer) {
    return viewer.may(Permission.LEAD_GOVERNANCE);
  }

  GovernanceMeeting of(Viewer viewer, GovernanceKind kind, LocalDate day) {
    if (!leads(viewer)) {
      throw new NotVisible("governance list");
    }
    return meetings
        .hold(GovernanceMeeting.ref(kind, day))
        .orElseThrow(() -> new NotVisible("governance list"));
  }

  static Outcome notRunning(GovernanceMeeting meeting) {
    return meeting.state.open() ? Outcome.Refused.of("start", "Begin the meeting first") : over();
  }

  static Outcome over() {
    return Outcome.Refused.of("", "The meeting has ended; its record is not changed any more");
  }

  void record(Viewer viewer, GovernanceMeeting meeting, String act, String words) {
    audit.act(
        viewer.id(), act, meeting.ref, words + ", " + meeting.kind.label().toLowerCase(Locale.UK));
  }

  Instant now() {
    return clock.instant();
  }
}

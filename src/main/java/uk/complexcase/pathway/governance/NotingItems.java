package uk.complexcase.pathway.governance;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.governance.GovernanceDesk.Outcome;

/** Notes what was said about an item of a list. */
@Component
class NotingItems {

  private static final int LONGEST_NOTE = 2000;

  private final HeldMeetings held;
  private final ListedSight sight;

  NotingItems(HeldMeetings held, ListedSight sight) {
    this.held = held;
    this.sight = sight;
  }

  Outcome note(
      Viewer viewer, GovernanceKind kind, LocalDate day, UUID id, String note, boolean discussed) {
    var meeting = held.of(viewer, kind, day);
    var item = sight.visible(viewer, meeting, id).item();
    if (meeting.state != MeetingState.RUNNING) {
      return HeldMeetings.notRunning(meeting);
    }
    String text = note.strip();
    if (text.length() > LONGEST_NOTE) {
      return Outcome.Refused.of("note-" + id, "Shorten the note to 2,000 characters or fewer");
    }
    item.note = text;
    item.discussed = discussed;
    held.record(viewer, meeting, "GOVERNANCE_NOTED", "Noted " + item.reference);
    return new Outcome.Done("Noted for " + item.reference + ".");
  }
}

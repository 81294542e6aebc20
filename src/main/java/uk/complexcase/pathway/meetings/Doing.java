package uk.complexcase.pathway.meetings;

import java.time.Instant;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** One act being done: by whom, on what, in which session, and now. */
record Doing(
    Viewer viewer, Discussion discussion, DiscussionSession session, Part part, Instant now) {

  PractitionerId by() {
    return viewer.id();
  }

  /** The child an act names; one they may not see does not exist for them. */
  DiscussionChild child(CaseRef ref) {
    return part.child(ref).orElseThrow(() -> new NotVisible("No child " + ref));
  }

  /** Whether the record may still be written: from being asked for until the discussion is held. */
  boolean open() {
    return discussion.state.open();
  }
}

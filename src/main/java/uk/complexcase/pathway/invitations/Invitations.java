package uk.complexcase.pathway.invitations;

import java.util.Optional;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.meetings.DiscussionRef;

/** Invitations to sittings of discussions. */
public interface Invitations {

  /**
   * The viewer's own invitation to the last sitting, unless it was withdrawn; {@code NotVisible}
   * where they may not know of the discussion.
   */
  Optional<Own> own(Viewer viewer, DiscussionRef discussion);

  /** One's own invitation to a sitting. */
  record Own(int session, Standing standing) {}
}

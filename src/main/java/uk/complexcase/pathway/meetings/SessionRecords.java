package uk.complexcase.pathway.meetings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** What sessions left, for whoever makes papers of them. */
public interface SessionRecords {

  /** The record of a session; empty where there is no such session. Never to be shown as it is. */
  Optional<SessionRecord> of(DiscussionRef discussion, int session);

  /** The record of the last session; empty where there is no such discussion. */
  default Optional<SessionRecord> held(DiscussionRef discussion) {
    var all = sessions(discussion);
    return all.isEmpty() ? Optional.empty() : of(discussion, all.getLast());
  }

  /** Whether the discussion was called off, so that nobody is to come any more. */
  boolean calledOff(DiscussionRef discussion);

  /** The numbers of the discussion's sessions, in order; empty where there is none. */
  List<Integer> sessions(DiscussionRef discussion);

  /**
   * What the viewer has to do with the discussion; {@code NotVisible} where they may not know of
   * it.
   */
  Sight sight(Viewer viewer, DiscussionRef discussion);

  /**
   * A viewer's part in a discussion.
   *
   * @param children those they may see, named as in {@link SessionRecord.Child#ref()}
   * @param keeps whether they keep its record: chair, note taker, or a manager who may see every
   *     child
   */
  record Sight(Set<CaseRef> children, boolean whole, boolean keeps) {}
}

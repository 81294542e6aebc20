package uk.complexcase.pathway.minutes;

import java.util.List;
import java.util.Optional;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.meetings.DiscussionRef;

/**
 * Minutes as people read them and pass them on. Every call decides itself whether the viewer may; a
 * discussion or a child they may not know of throws {@code NotVisible}. What was issued never
 * changes; what its reader may no longer see is left out of it.
 */
public interface MinutesDesk {

  /** Stands for the last issue there is. */
  int LAST = 0;

  /** The viewer's own minutes of a session, as last issued; the first reading is recorded. */
  default Reading read(Viewer viewer, DiscussionRef discussion, int session) {
    return read(viewer, discussion, session, LAST);
  }

  /** The viewer's own minutes of one issue; every issue stays readable. */
  Reading read(Viewer viewer, DiscussionRef discussion, int session, int issue);

  /** The same as PDF; empty where {@link #read} finds none to read. */
  default Optional<byte[]> paper(Viewer viewer, DiscussionRef discussion, int session) {
    return paper(viewer, discussion, session, LAST);
  }

  /** The PDF of one issue. */
  Optional<byte[]> paper(Viewer viewer, DiscussionRef discussion, int session, int issue);

  /**
   * To whom minutes of the session go or went, for those who keep the record: chair, note taker and
   * the managers who convene.
   */
  default Distribution distribution(Viewer viewer, DiscussionRef discussion, int session) {
    return distribution(viewer, discussion, session, LAST);
  }

  /** To whom one issue went. */
  Distribution distribution(Viewer viewer, DiscussionRef discussion, int session, int issue);

  /**
   * What one recipient gets or got, as far as the viewer may read it too, for those who keep the
   * record; empty where there is no such recipient.
   */
  default Optional<Minutes> asSentTo(
      Viewer viewer, DiscussionRef discussion, int session, String recipient) {
    return asSentTo(viewer, discussion, session, LAST, recipient);
  }

  /** What one recipient got of one issue. */
  Optional<Minutes> asSentTo(
      Viewer viewer, DiscussionRef discussion, int session, int issue, String recipient);

  /**
   * The PDF to be passed on to somebody without an account, for those who keep the record; empty
   * where there is none to pass on. That it was fetched is recorded.
   */
  default Optional<byte[]> paperToPassOn(
      Viewer viewer, DiscussionRef discussion, int session, String recipient) {
    return paperToPassOn(viewer, discussion, session, LAST, recipient);
  }

  /** The PDF of one issue to be passed on. */
  Optional<byte[]> paperToPassOn(
      Viewer viewer, DiscussionRef discussion, int session, int issue, String recipient);

  /** Records how and where minutes were passed on; the first record stands. */
  default PassedOn passOn(
      Viewer viewer,
      DiscussionRef discussion,
      int session,
      String recipient,
      SendingMethod how,
      String to) {
    return passOn(viewer, discussion, session, LAST, recipient, how, to);
  }

  /** The same of one issue: that which was passed on, whatever was issued since. */
  PassedOn passOn(
      Viewer viewer,
      DiscussionRef discussion,
      int session,
      int issue,
      String recipient,
      SendingMethod how,
      String to);

  /**
   * The copies on a child's record, newest first, for a viewer who may open the file: lines as far
   * as their handling code reaches the viewer, numbers of linked children as far as these are not
   * hidden from them.
   */
  List<ChildCopy> ofChild(Viewer viewer, CaseRef child);

  /** One of them as PDF. */
  Optional<byte[]> paperOfChild(
      Viewer viewer, CaseRef child, DiscussionRef discussion, int session, int issue);

  /** What came of recording that minutes were passed on. */
  sealed interface PassedOn {

    /** It is recorded. */
    record Done(String said) implements PassedOn {}

    /** It was refused and nothing changed; the field is to or recipient. */
    record Refused(String field, String sentence) implements PassedOn {}
  }
}

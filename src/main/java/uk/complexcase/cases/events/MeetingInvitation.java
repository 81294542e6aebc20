package uk.complexcase.cases.events;

import java.time.Instant;
import java.util.Set;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * People were asked to a sitting of a meeting, or what they were asked to changed.
 *
 * @param meeting reference of the meeting
 * @param sequence 0 for the first invitation of these people, one more with every change
 * @param starts when it begins, or began
 * @param urgent whether it begins so soon that the message waits for nothing
 * @param by whose act it was
 */
public record MeetingInvitation(
    String meeting,
    int session,
    int sequence,
    Change change,
    Instant starts,
    Set<PractitionerId> to,
    boolean urgent,
    PractitionerId by,
    Instant at) {

  /** What happened to the invitation. */
  public enum Change {
    ASKED,
    MOVED,
    WITHDRAWN
  }

  public MeetingInvitation {
    to = Set.copyOf(to);
  }
}

package uk.complexcase.cases.events;

import java.time.Instant;
import java.util.Set;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * The minutes of a session of a meeting are there to be read by these people, each in the version
 * that is theirs.
 *
 * @param meeting reference of the meeting
 * @param issue 1 for the first, more for those that replace it
 * @param by who answers for them, to whom a message comes back that reached nobody
 */
public record MinutesReady(
    String meeting, int session, int issue, Set<PractitionerId> to, PractitionerId by, Instant at) {

  public MinutesReady {
    to = Set.copyOf(to);
  }

  /** Whether they replace minutes that were there. */
  public boolean corrected() {
    return issue > 1;
  }
}

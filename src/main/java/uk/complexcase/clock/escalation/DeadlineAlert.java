package uk.complexcase.clock.escalation;

import java.time.Instant;
import java.util.Set;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Somebody is to hear of a deadline: it nears, it has passed, or it has passed and nobody acted.
 *
 * @param step names the step of this deadline, the same however often it is told: deadline and step
 *     make the alert unique
 * @param to who is told, by name; never empty
 * @param urgent whether it waits for no batch and no opening of offices
 * @param at when the step was taken
 */
public record DeadlineAlert(
    DeadlineId deadline,
    String step,
    Kind kind,
    Set<PractitionerId> to,
    boolean urgent,
    Instant at) {

  public DeadlineAlert {
    to = Set.copyOf(to);
  }

  /** What there is to say. */
  public enum Kind {
    /** The due time nears; told to who holds the work. */
    WARNING,
    /** The due time has passed; told to the manager. */
    BREACH,
    /** It passed a while ago and still runs; told to the next in line. */
    CLIMB,
    /** Everyone in line was told and it still runs. */
    STILL_OPEN
  }
}

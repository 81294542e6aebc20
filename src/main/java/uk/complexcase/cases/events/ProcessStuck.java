package uk.complexcase.cases.events;

import java.time.Instant;
import java.util.Set;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A step of a running process cannot go on until somebody sees to it.
 *
 * @param incident the engine's key of it
 * @param reference of the record it is about; empty where that is not known
 * @param urgent whether it is told at once; false where others were told of a moment before
 */
public record ProcessStuck(
    long incident, String reference, Set<PractitionerId> to, boolean urgent, Instant at) {

  public ProcessStuck {
    to = Set.copyOf(to);
  }
}

package uk.complexcase.cases.events;

import java.time.Instant;
import java.util.Set;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Nobody who may know of every child of a discussion may convene it; these people, who were put on
 * the children's lists for it, convene it or put somebody else there (CSD-16).
 *
 * @param discussion reference of the discussion
 */
public record ConvenerWanted(String discussion, Set<PractitionerId> to, Instant at) {

  public ConvenerWanted {
    to = Set.copyOf(to);
  }
}

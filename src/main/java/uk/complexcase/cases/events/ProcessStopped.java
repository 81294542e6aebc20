package uk.complexcase.cases.events;

import java.util.Set;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A manager ended a running process by hand, so that nobody does or is reminded of what it would
 * have asked for.
 *
 * @param process id of its model, for example {@code referral-outcome-told}
 * @param references of the records it was about
 */
public record ProcessStopped(String process, Set<String> references, PractitionerId by) {

  public ProcessStopped {
    references = Set.copyOf(references);
  }
}

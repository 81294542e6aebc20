package uk.complexcase.pathway.minutes;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Somebody who gets minutes of a session.
 *
 * @param key the same for the same person or invitation, however often they are looked up
 * @param person null where somebody has to pass the minutes on: to an outside person, or to an
 *     agency whose person is not known
 * @param employer organisation; empty for an outside person
 * @param because why they get them
 * @param children those they attended for
 * @param keeps whether they chaired or took the notes
 */
record Recipient(
    String key,
    @Nullable PractitionerId person,
    Agency agency,
    String employer,
    String name,
    String organisation,
    String email,
    String because,
    Set<CaseRef> children,
    boolean keeps) {

  Recipient {
    children = Set.copyOf(children);
  }

  /** Name and organisation, as it stands on their copy. */
  String named() {
    return organisation.isEmpty() || organisation.equals(name) ? name : name + ", " + organisation;
  }
}

package uk.complexcase.pathway.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A request for a strategy discussion.
 *
 * @param key what makes it one request: the contact's reference, or what the page made
 * @param contactRef the contact that led to it; empty where a practitioner asked on a case
 */
record Asked(
    String key,
    String contactRef,
    List<CaseRef> children,
    Instant informationReceivedAt,
    boolean complex,
    Set<Circumstance> circumstances,
    String referringEmployer,
    String because,
    PractitionerId by,
    Instant at) {

  Asked {
    children = List.copyOf(children);
    circumstances = Set.copyOf(circumstances);
  }
}

package uk.complexcase.cases.events;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;

/**
 * What a contact told of, in the hub's own codes and without its words. Told once for a contact,
 * beside {@link ReferralReceived}, for those who count and have no need of the contact itself.
 *
 * @param concerns codes of the kinds of concern, for example COUNTY_LINES
 * @param setting code of where the harm happens; empty where nobody said
 * @param at first receipt
 */
public record ConcernsTold(
    ContactRef contact, List<CaseRef> children, Set<String> concerns, String setting, Instant at) {

  public ConcernsTold {
    children = List.copyOf(children);
    concerns = Set.copyOf(concerns);
  }
}

package uk.complexcase.cases.events;

import java.time.Instant;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;

/**
 * A further concern about exploitation joined the referral to the complex safeguarding team that
 * stands (TCS-47): nobody judges a level for it, so whoever works with the child has to know of it.
 * May be told again for the same contact.
 *
 * @param receivedAt receipt of the further contact
 * @param at when it joined
 */
public record ConcernJoinedComplexSafeguarding(
    CaseRef child, ContactRef contact, Instant receivedAt, Instant at) {}

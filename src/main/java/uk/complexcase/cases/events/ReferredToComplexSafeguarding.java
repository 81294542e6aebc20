package uk.complexcase.cases.events;

import java.time.Instant;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A social worker referred a child to the complex safeguarding team (TCS-47). Told once for each
 * child and contact, after a manager countersigned where the level is lower than the tool's result
 * (SCR-B-21).
 *
 * @param level LOW, MEDIUM or HIGH, as the worker judged it; never computed
 * @param receivedAt receipt of the contact: the child and family assessment counts from here
 * @param at when the referral was sent
 * @param by the social worker
 */
public record ReferredToComplexSafeguarding(
    CaseRef child,
    ContactRef contact,
    String level,
    Instant receivedAt,
    Instant at,
    PractitionerId by) {}

package uk.complexcase.cases.casefile;

import java.time.Instant;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * One line of a child's chronology.
 *
 * @param at when it happened
 * @param kind a code such as {@code REFERRAL_RECEIVED}
 * @param text the line as read, without another child's name
 * @param source reference of what it came from, a contact for example
 */
public record ChronologyEntry(
    CaseRef caseRef, Instant at, String kind, String text, PractitionerId actor, String source) {}

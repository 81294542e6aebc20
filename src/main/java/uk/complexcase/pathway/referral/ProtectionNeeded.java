package uk.complexcase.pathway.referral;

import uk.complexcase.foundation.shared.ContactRef;

/**
 * A contact calls for a measure at once.
 *
 * @param part which of several alike, such as the second child named; empty where there is one
 */
public record ProtectionNeeded(ContactRef contact, ProtectionMeasure measure, String part) {}

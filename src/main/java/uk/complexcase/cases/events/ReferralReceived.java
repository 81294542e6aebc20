package uk.complexcase.cases.events;

import uk.complexcase.foundation.shared.ContactRef;

/** A referral was stored and acknowledged. */
public record ReferralReceived(ContactRef contact) {}

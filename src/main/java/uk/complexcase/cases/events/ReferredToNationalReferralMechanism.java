package uk.complexcase.cases.events;

import java.time.Instant;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A child was referred to the National Referral Mechanism after a strategy discussion decided so
 * (CSD-42). The clock of the reasonable-grounds decision runs already.
 *
 * @param source reference of the follow-up: told once for each
 * @param discussion reference of the discussion, which also owns the clock
 * @param clockPart what part of the discussion the clock is about
 * @param at when the referral was sent
 */
public record ReferredToNationalReferralMechanism(
    String source,
    CaseRef child,
    String discussion,
    String clockPart,
    Instant at,
    PractitionerId by) {}

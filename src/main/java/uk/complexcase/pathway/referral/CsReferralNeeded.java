package uk.complexcase.pathway.referral;

/** A child is to be referred to the complex safeguarding team, and a worker writes it. */
public record CsReferralNeeded(String csReferral) {}

package uk.complexcase.pathway.referral;

import java.time.Instant;

/** A contact that waits for its decision, and since when. */
record Undecided(String ref, Instant receivedAt) {}

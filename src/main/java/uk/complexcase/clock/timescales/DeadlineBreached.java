package uk.complexcase.clock.timescales;

import java.time.Instant;

/** The due time of a running clock has passed and that is now on record. */
public record DeadlineBreached(DeadlineId id, Instant due) {}

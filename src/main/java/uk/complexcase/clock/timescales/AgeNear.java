package uk.complexcase.clock.timescales;

import java.time.Instant;

/**
 * The time has come to prepare for an age, as its timescale warns. Told once for each clock and
 * birthday; not at all where the age itself is reached by then.
 *
 * @param since when that was, or when the day of birth became known where that was later
 */
public record AgeNear(ClockSubject subject, TimescaleCode age, Instant since) {}

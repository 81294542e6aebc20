package uk.complexcase.clock.timescales;

import java.time.Instant;

/**
 * A person has reached an age. Told once for each clock and birthday, however many nodes look and
 * however long none did.
 *
 * @param since what counts from it counts from here: the local midnight at which the birthday
 *     began, or the moment the day of birth became known where that was later
 */
public record AgeReached(ClockSubject subject, TimescaleCode age, Instant since) {}

package uk.complexcase.clock.timescales;

import uk.complexcase.foundation.shared.PractitionerId;

/**
 * The day of birth an age counts from was corrected.
 *
 * @param wasReached whether the age counted as reached until then
 * @param isReached whether it is reached by the corrected day
 */
public record AgeCorrected(
    ClockSubject subject,
    TimescaleCode age,
    boolean wasReached,
    boolean isReached,
    PractitionerId by) {}

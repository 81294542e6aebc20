package uk.complexcase.clock.timescales;

import java.time.Instant;
import uk.complexcase.foundation.shared.PractitionerId;

/** A running clock is due at another time than before: a person moved it, or a holiday did. */
public record DeadlineChanged(
    DeadlineId id, Instant from, Instant to, String reason, PractitionerId by) {}

package uk.complexcase.clock.timescales;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A due time that passed while the clock ran; kept for good, also when the clock is moved or met
 * afterwards.
 *
 * @param due the due time that passed
 * @param prevented what prevented it; null until somebody says so
 */
public record Breach(
    Instant due,
    Instant recordedAt,
    @Nullable Prevented prevented,
    String words,
    @Nullable PractitionerId saidBy,
    @Nullable Instant saidAt) {}

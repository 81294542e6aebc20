package uk.complexcase.cases.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A new social worker accepted the handover of a child and is the allocated worker from now on; the
 * work of the old one goes with it (SCR-B-30).
 *
 * @param handover its reference
 * @param from the worker before; null where there was none
 */
public record WorkerChanged(
    String handover, CaseRef child, @Nullable PractitionerId from, PractitionerId to, Instant at) {}

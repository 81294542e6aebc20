package uk.complexcase.cases.events;

import java.time.Instant;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * The case system confirmed that a record of this discussion lies on the child's record (CSD-68,
 * SCR-B-29).
 *
 * @param handOver reference of the hand-over
 * @param source reference of what was handed over, a discussion for example
 */
public record CaseSystemReceived(String handOver, String source, CaseRef child, Instant at) {}

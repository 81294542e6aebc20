package uk.complexcase.cases.events;

import java.time.Instant;
import uk.complexcase.foundation.shared.CaseRef;

/** Who is involved with a child changed: somebody was entered, corrected or ended (CSD-17). */
public record InvolvementChanged(CaseRef child, Instant at) {}

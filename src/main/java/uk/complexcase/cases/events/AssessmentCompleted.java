package uk.complexcase.cases.events;

import java.time.Instant;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A manager agreed a child and family assessment: it is over (TCS-46).
 *
 * @param assessment its reference
 * @param outcome code of what follows
 */
public record AssessmentCompleted(
    String assessment, CaseRef child, String outcome, PractitionerId by, Instant at) {}

package uk.complexcase.cases.events;

import java.time.Instant;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * The complex safeguarding team ended its work with a child (TCS-51). It ends nothing of children's
 * social care: assessments, plans and enquiries go on.
 */
public record ComplexSafeguardingClosed(
    CaseRef child, String reason, Instant at, PractitionerId by) {}

package uk.complexcase.cases.events;

import java.time.Instant;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A manager gave a child and family assessment to a social worker, who writes it from now on
 * (TCS-46, SCR-B-17).
 *
 * @param assessment its reference
 * @param openedOn the child's file as it was when the assessment was opened; its clock stands there
 */
public record AssessmentAllocated(
    String assessment,
    CaseRef openedOn,
    ContactRef contact,
    PractitionerId worker,
    PractitionerId by,
    Instant at) {}

package uk.complexcase.cases.events;

import java.time.Instant;
import java.time.LocalDate;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Another day than was known hears a child's case: its exploitation panel was moved, or the case
 * went on to a later panel (TCS-23).
 *
 * @param panelOn the London day on which it is heard now
 * @param because why, as the chair wrote it or as the product says it
 */
public record PanelOfCaseChanged(
    CaseRef caseRef, LocalDate panelOn, String because, Instant at, PractitionerId by) {}

package uk.complexcase.cases.events;

import java.time.Instant;
import java.time.LocalDate;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * It was decided that the exploitation panel hears a child's case (TCS-60, TCS-61).
 *
 * @param panelOn the day of the first panel whose papers could still be sent
 * @param level LOW, MEDIUM or HIGH as it stood then; never computed
 */
public record CaseBroughtToPanel(CaseRef caseRef, LocalDate panelOn, String level, Instant at) {}

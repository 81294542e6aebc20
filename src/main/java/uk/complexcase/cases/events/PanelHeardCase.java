package uk.complexcase.cases.events;

import java.time.Instant;
import java.time.LocalDate;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * The exploitation panel ended a child's case: what it decided closes nothing of safeguarding
 * (TCS-66).
 *
 * @param outcome PLAN, NO_PLAN or AGAIN
 */
public record PanelHeardCase(CaseRef caseRef, LocalDate panelOn, String outcome, Instant at) {}

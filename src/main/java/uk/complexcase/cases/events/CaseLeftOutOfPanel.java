package uk.complexcase.cases.events;

import java.time.Instant;
import uk.complexcase.foundation.shared.CaseRef;

/** A case that was to be brought to the exploitation panel is not brought any more. */
public record CaseLeftOutOfPanel(CaseRef caseRef, Instant at) {}

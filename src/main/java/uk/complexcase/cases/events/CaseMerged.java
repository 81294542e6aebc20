package uk.complexcase.cases.events;

import uk.complexcase.foundation.shared.CaseRef;

/** A case file was found to be the same child's as another and merged into it. */
public record CaseMerged(CaseRef duplicate, CaseRef into) {}

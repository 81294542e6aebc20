package uk.complexcase.cases.events;

import uk.complexcase.foundation.shared.CaseRef;

/** A merge was undone. */
public record CaseUnmerged(CaseRef duplicate, CaseRef from) {}

package uk.complexcase.pathway.risk;

/** The team ended its work: what its pathway still has open for the team ends with it. */
public record CsWorkEnded(String csCase) {}

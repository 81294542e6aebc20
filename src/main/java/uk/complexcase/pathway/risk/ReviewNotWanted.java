package uk.complexcase.pathway.risk;

/** The team ended its work: the running period needs no review. */
public record ReviewNotWanted(String review) {}

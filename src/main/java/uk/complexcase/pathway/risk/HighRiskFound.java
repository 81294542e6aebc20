package uk.complexcase.pathway.risk;

/** A child was found to be at high risk and was not before: the process of it is to start. */
public record HighRiskFound(String finding) {}

package uk.complexcase.pathway.assessment;

/** An assessment has its worker; its process is to start. */
public record AssessmentBegun(String assessment) {}

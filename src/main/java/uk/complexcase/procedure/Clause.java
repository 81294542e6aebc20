package uk.complexcase.procedure;

/** One clause of the procedure in our own words, with the source it stands in. */
public record Clause(String id, String source, String text, String type) {}

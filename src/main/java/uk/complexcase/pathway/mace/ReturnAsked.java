package uk.complexcase.pathway.mace;

/** An agency is asked for its return. */
public record ReturnAsked(String returned) {}

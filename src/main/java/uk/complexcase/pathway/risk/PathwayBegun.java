package uk.complexcase.pathway.risk;

/** The team's work with a child began: its process is to start. */
public record PathwayBegun(String csCase) {}

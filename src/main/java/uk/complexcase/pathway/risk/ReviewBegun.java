package uk.complexcase.pathway.risk;

/** A period of review began: its process is to start. */
public record ReviewBegun(String review) {}

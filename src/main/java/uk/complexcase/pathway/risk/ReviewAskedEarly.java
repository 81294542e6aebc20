package uk.complexcase.pathway.risk;

/** A review was asked for before its time. */
public record ReviewAskedEarly(String review) {}

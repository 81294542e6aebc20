package uk.complexcase.pathway.adulthood;

/** A transition to adult services began; its process is to start. */
public record TransitionBegun(String transition) {}

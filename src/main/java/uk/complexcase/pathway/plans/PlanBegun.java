package uk.complexcase.pathway.plans;

/** A panel made a plan for a child; its process is to start. */
public record PlanBegun(String plan) {}

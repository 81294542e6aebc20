package uk.complexcase.pathway.plans;

/** Lines of a plan conflict with the child's plan or are paused; somebody is to settle them. */
public record LineLeftOpen(String plan, int round) {}

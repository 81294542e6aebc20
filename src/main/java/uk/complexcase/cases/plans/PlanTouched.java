package uk.complexcase.cases.plans;

/** Lines of a plan were written, changed, paused or settled. */
public record PlanTouched(String plan) {}

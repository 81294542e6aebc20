package uk.complexcase.cases.plans;

/**
 * The child's own plan, which the multi-agency plan only points to (TCS-64).
 *
 * @param id its number in the case system or its reference here; empty where there is no plan
 */
public record ChildsPlan(ChildsPlanKind kind, String id) {}

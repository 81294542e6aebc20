package uk.complexcase.pathway.actions;

/**
 * The chair, or a handover, changed who has an action or by when, beside the step its process waits
 * for.
 *
 * @param action its reference
 * @param round the round that begins with the change
 */
public record ActionChangedByChair(String action, int round) {}

package uk.complexcase.cases.events;

/**
 * An agreed action is not wanted any more, with the reason on record.
 *
 * @param action reference of the action
 */
public record ActionCalledOff(String action) {}

package uk.complexcase.cases.events;

/**
 * An agreed action is its owner's from now on: the session that agreed it has ended (CSD-27).
 *
 * @param action reference of the action
 */
public record ActionBegun(String action) {}

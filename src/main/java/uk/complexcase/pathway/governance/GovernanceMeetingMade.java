package uk.complexcase.pathway.governance;

/** A list of governance was made, and its meeting waits to be held. */
public record GovernanceMeetingMade(String meeting) {}

package uk.complexcase.clock.timescales;

/** A clock was opened. */
public record DeadlineOpened(DeadlineId id) {}

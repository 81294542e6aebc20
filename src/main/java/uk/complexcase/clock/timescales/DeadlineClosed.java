package uk.complexcase.clock.timescales;

/** A clock was met or cancelled and runs no more. */
public record DeadlineClosed(DeadlineId id) {}

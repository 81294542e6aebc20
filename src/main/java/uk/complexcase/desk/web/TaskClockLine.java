package uk.complexcase.desk.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock as the task page tells it.
 *
 * @param own whether it is the clock of the task's own step
 * @param address its own page, where the viewer may go there
 * @param moved who moved it and why, where a person set its time and the viewer may read it
 */
public record TaskClockLine(
    boolean own,
    String label,
    String about,
    Instant due,
    String explanation,
    String clause,
    @Nullable String address,
    DeadlineHistory.@Nullable Line moved) {}

package uk.complexcase.desk.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock as the task page tells it.
 *
 * @param address its own page, where the viewer may go there
 * @param moved who moved it and why, where a person set its time
 */
public record TaskClockLine(
    String label,
    String about,
    Instant due,
    String explanation,
    String clause,
    @Nullable String address,
    DeadlineHistory.@Nullable Line moved) {}

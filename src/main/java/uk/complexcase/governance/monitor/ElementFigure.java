package uk.complexcase.governance.monitor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The open tasks at one element of a process.
 *
 * @param overdue how many of them are past their time
 * @param oldest since when the one that waits longest is open; null where none is
 */
public record ElementFigure(
    String elementId, String name, int open, int overdue, @Nullable Instant oldest) {}

package uk.complexcase.governance.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A process instance in a list.
 *
 * @param clock what the clock is called that it watches; empty where it does something else
 */
public record InstanceLine(
    long key,
    String name,
    String clock,
    boolean running,
    boolean stuck,
    Instant started,
    @Nullable Instant ended) {}

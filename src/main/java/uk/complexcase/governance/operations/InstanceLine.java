package uk.complexcase.governance.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A process instance in a list. */
public record InstanceLine(
    long key,
    String name,
    boolean running,
    boolean stuck,
    Instant started,
    @Nullable Instant ended) {}

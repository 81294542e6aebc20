package uk.complexcase.procedure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a running process that cannot go on until somebody sees to it.
 *
 * @param errorType the engine's code for what went wrong, for example {@code JOB_NO_RETRIES}
 * @param message what the engine or the worker wrote, to be shown to nobody unread
 * @param open whether it still stands
 * @param elementName the step as the model names it; its id where it has no name
 * @param jobKey the job that failed; null where no worker was involved
 * @param jobType what the worker was asked to do; empty where no worker was involved
 */
public record Incident(
    long key,
    String errorType,
    String message,
    Instant since,
    boolean open,
    long instanceKey,
    String processId,
    String elementId,
    String elementName,
    @Nullable Long jobKey,
    String jobType) {}

package uk.complexcase.cases.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that stands open on a child: a task, or a wait that has an owner and a date.
 *
 * @param elementId the task of the model it speaks of; empty where nobody has a task, so that it is
 *     not said twice
 * @param sentence what is to be done or waited for, without a name
 * @param holder who has it, as people say it: a name, or the team it waits for
 * @param due by when; null only where nothing limits it
 * @param address the page where it is done; null where there is none, or not for this viewer
 */
public record OpenStep(
    String elementId,
    String sentence,
    String holder,
    @Nullable Instant due,
    @Nullable String address) {}

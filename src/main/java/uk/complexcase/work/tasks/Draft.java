package uk.complexcase.work.tasks;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.PractitionerId;

/** What was typed into a task's form and not yet submitted. */
public record Draft(
    long taskKey,
    long version,
    Map<String, @Nullable Object> values,
    PractitionerId savedBy,
    Instant savedAt) {}

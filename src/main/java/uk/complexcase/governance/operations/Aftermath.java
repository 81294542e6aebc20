package uk.complexcase.governance.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a step that stood still and was let go.
 *
 * @param sentence what became of it; empty where it stands again
 * @param again the incident under which it stands still now; null where it does not
 * @param failedAgain when it failed again; null where it did not
 * @param undone whether what it was to do has not been done and will not be
 */
public record Aftermath(
    String sentence, @Nullable Long again, @Nullable Instant failedAgain, boolean undone) {}

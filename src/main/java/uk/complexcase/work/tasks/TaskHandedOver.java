package uk.complexcase.work.tasks;

import java.time.Instant;
import uk.complexcase.foundation.shared.PractitionerId;

/** A task was handed to a colleague. */
public record TaskHandedOver(
    long taskKey, String owner, PractitionerId to, PractitionerId by, Instant at) {}

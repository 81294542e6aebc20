package uk.complexcase.work.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * What one sender has to pass on another way, because a message reached nobody.
 *
 * @param ref such as {@code U-7K3F-9Q2D}; tells nothing
 * @param passedAt null until somebody says how it was passed on
 */
record Undelivered(
    String ref,
    UUID message,
    Sender sender,
    Instant raisedAt,
    @Nullable PassedOn passedOn,
    @Nullable PractitionerId passedBy,
    @Nullable Instant passedAt) {

  static final String PREFIX = "U";
}

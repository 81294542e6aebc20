package uk.complexcase.work.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * One act that one person should know of.
 *
 * @param reference the record; null where the act told none
 * @param timescale names the clock where the kind is about one
 * @param due when the clock or the task is due
 * @param urgent whether its message waits for no batch, no budget and no opening of offices
 */
record Notice(
    UUID id,
    PractitionerId recipient,
    NoticeKind kind,
    @Nullable RecordRef reference,
    @Nullable TimescaleCode timescale,
    @Nullable Instant due,
    Target target,
    boolean urgent,
    Sender sender,
    Instant createdAt,
    @Nullable Instant readAt,
    boolean heldBack) {

  /**
   * Whether it tells of a message that reached nobody: if it reaches nobody either, no task is made
   * of that.
   */
  boolean isAboutUndelivered() {
    return reference != null && reference.isUndelivered();
  }
}

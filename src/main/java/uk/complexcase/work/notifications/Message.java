package uk.complexcase.work.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * One message to one person; what it says is made of its notices.
 *
 * @param id the same at every try: the SMTP Message-ID, and the reference at GOV.UK Notify
 * @param tries how often sending was begun
 * @param reason why the last try failed
 */
record Message(
    UUID id,
    PractitionerId recipient,
    Sort sort,
    MessageState state,
    @Nullable ChannelKind channel,
    int tries,
    @Nullable Reason reason,
    Instant createdAt,
    @Nullable Instant sentAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant undeliveredAt) {

  /** Whether an earlier try may have reached the server. */
  boolean again() {
    return tries > 1;
  }
}

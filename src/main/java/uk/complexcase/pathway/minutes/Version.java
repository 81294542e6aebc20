package uk.complexcase.pathway.minutes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * What one recipient got, and what became of it.
 *
 * @param person null where somebody passes it on by hand
 * @param openedAt when the recipient first opened it
 * @param sentHow how it was passed on; null until then
 */
record Version(
    UUID id,
    String recipient,
    @Nullable PractitionerId person,
    String employer,
    String name,
    String organisation,
    String email,
    String because,
    Frozen frozen,
    @Nullable Instant openedAt,
    @Nullable SendingMethod sentHow,
    String sentTo,
    @Nullable Instant sentAt,
    @Nullable PractitionerId sentBy) {

  static Version fresh(Recipient recipient, Frozen frozen) {
    return new Version(
        UUID.randomUUID(),
        recipient.key(),
        recipient.person(),
        recipient.employer(),
        recipient.name(),
        recipient.organisation(),
        recipient.email(),
        recipient.because(),
        frozen,
        null,
        null,
        "",
        null,
        null);
  }
}

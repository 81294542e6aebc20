package uk.complexcase.pathway.minutes;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
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

  /** Whether it is this person's own. */
  boolean isFor(Viewer viewer) {
    return viewer.id().equals(person);
  }

  /** Whether it went to this organisation, of which nobody is known by name. */
  boolean isOf(Organisation organisation) {
    return person == null && !employer.isEmpty() && employer.equals(organisation.id());
  }

  /** The children it is about. */
  Set<CaseRef> children() {
    return frozen.minutes().children().stream()
        .map(child -> new CaseRef(child.ref()))
        .collect(Collectors.toSet());
  }

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

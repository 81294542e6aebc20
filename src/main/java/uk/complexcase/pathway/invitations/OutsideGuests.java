package uk.complexcase.pathway.invitations;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.OutsidePeople;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.meetings.SessionRecord;

/**
 * People without an account who are asked to come. Whoever is asked at another address is somebody
 * else, so that the entry in the first address's calendar is taken back.
 */
@Component
class OutsideGuests implements OutsidePeople {

  private final InvitationRows rows;

  OutsideGuests(InvitationRows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Outside> find(PractitionerId id) {
    return id.value().startsWith(PREFIX) ? rows.outside(id) : Optional.empty();
  }

  /** Those asked who can be written to. */
  static Map<PractitionerId, Outside> of(SessionRecord record, Collection<Standing> before) {
    var guests = new HashMap<PractitionerId, Outside>();
    record.asked().stream()
        .filter(row -> row.person() == null && !row.outsideEmail().isBlank())
        .forEach(row ->
            guests.put(
                id(record, row, before), new Outside(row.outsideName(), row.outsideEmail())));
    return Map.copyOf(guests);
  }

  /**
   * The same address is the same entry of the same calendar, also when it was taken back and is
   * asked again: the sequence goes on rising.
   */
  private static PractitionerId id(
      SessionRecord record, SessionRecord.Asked row, Collection<Standing> before) {
    return before.stream()
        .filter(one -> one.outside() != null)
        .filter(one -> one.outside().email().equalsIgnoreCase(row.outsideEmail()))
        .min(Comparator.comparing(Standing::withdrawn).thenComparing(one -> -one.sequence()))
        .map(Standing::person)
        .orElseGet(() -> id(record, row));
  }

  private static PractitionerId id(SessionRecord record, SessionRecord.Asked row) {
    var told =
        "%s/%s/%s"
            .formatted(record.ref(), record.number(), row.outsideEmail().toLowerCase(Locale.ROOT))
            .getBytes(StandardCharsets.UTF_8);
    return new PractitionerId(PREFIX + UUID.nameUUIDFromBytes(told));
  }
}

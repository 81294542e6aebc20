package uk.complexcase.pathway.invitations;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
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
  static Map<PractitionerId, Outside> of(List<SessionRecord.Asked> asked) {
    var guests = new HashMap<PractitionerId, Outside>();
    asked.stream()
        .filter(row -> row.person() == null && !row.outsideEmail().isBlank())
        .forEach(row ->
            guests.put(id(row), new Outside(row.outsideName(), row.outsideEmail())));
    return Map.copyOf(guests);
  }

  private static PractitionerId id(SessionRecord.Asked row) {
    var told = (row.id() + row.outsideEmail()).getBytes(StandardCharsets.UTF_8);
    return new PractitionerId(PREFIX + UUID.nameUUIDFromBytes(told));
  }
}

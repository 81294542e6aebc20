package uk.complexcase.work.notifications;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.OutsidePeople;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.PractitionerId;

/** Whom messages go to: people with an account, and those whom a room writes to without one. */
@Component
class Correspondents {

  private final PeopleDirectory people;
  private final List<OutsidePeople> rooms;

  Correspondents(PeopleDirectory people, List<OutsidePeople> rooms) {
    this.people = people;
    this.rooms = List.copyOf(rooms);
  }

  /**
   * Somebody a message goes to.
   *
   * @param reader as whom they may read in the product; null where they have no account
   */
  record Correspondent(String name, String email, @Nullable Viewer reader) {}

  Optional<Correspondent> find(PractitionerId id) {
    return id.value().startsWith(OutsidePeople.PREFIX)
        ? outside(id).map(one -> new Correspondent(one.name(), one.email(), null))
        : people.find(id).map(Correspondents::inside);
  }

  String nameOf(PractitionerId id) {
    return outside(id).map(OutsidePeople.Outside::name).orElseGet(() -> people.nameOf(id));
  }

  private Optional<OutsidePeople.Outside> outside(PractitionerId id) {
    return rooms.stream().flatMap(room -> room.find(id).stream()).findFirst();
  }

  private static Correspondent inside(Practitioner to) {
    return new Correspondent(
        to.name(), to.email(), new Viewer(to.id(), to.name(), to.organisation(), to.roles()));
  }
}

package uk.complexcase.clock.escalation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** Who must not hear of a deadline, because one of its cases is restricted to others. */
@Component
class Discretion {

  private static final String CASE = "C-";

  private final List<CasesBehind> rooms;
  private final CaseAccess access;
  private final PeopleDirectory people;

  Discretion(List<CasesBehind> rooms, CaseAccess access, PeopleDirectory people) {
    this.rooms = List.copyOf(rooms);
    this.access = access;
    this.people = people;
  }

  /** The discretion one deadline asks for. */
  Circle about(Deadline deadline) {
    var cases = new LinkedHashSet<CaseRef>();
    var owner = deadline.subject().owner();
    if (owner.startsWith(CASE)) {
      cases.add(new CaseRef(owner));
    }
    rooms.forEach(room -> cases.addAll(room.of(owner)));
    return new Circle(cases.stream().filter(access::isRestricted).toList());
  }

  /** Those who may hear of it. */
  final class Circle {

    private final Collection<CaseRef> restricted;

    private Circle(Collection<CaseRef> restricted) {
      this.restricted = restricted;
    }

    boolean includes(Practitioner person) {
      var viewer = new Viewer(person.id(), person.name(), person.organisation(), person.roles());
      return restricted.isEmpty() || access.hiddenOf(viewer, restricted).isEmpty();
    }

    /** The people named on the lists of the restricted cases, as far as they may hear of all. */
    List<Practitioner> named() {
      return restricted.stream()
          .map(access::named)
          .flatMap(Set::stream)
          .distinct()
          .flatMap(id -> people.find(id).stream())
          .filter(this::includes)
          .toList();
    }
  }
}

package uk.complexcase.clock.escalation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** Who must not hear of a deadline, because one of its cases is kept from them. */
@Component
class Discretion {

  private final ClockedChildren clocked;
  private final CaseAccess access;
  private final PeopleDirectory people;

  Discretion(ClockedChildren clocked, CaseAccess access, PeopleDirectory people) {
    this.clocked = clocked;
    this.access = access;
    this.people = people;
  }

  /** The discretion one deadline asks for. */
  Circle about(Deadline deadline) {
    var subject = deadline.subject();
    return new Circle(clocked.children(List.of(subject)).getOrDefault(subject, List.of()));
  }

  /** Those who may hear of it: nobody who is kept from a child or not named where one must be. */
  final class Circle {

    private final Collection<CaseRef> cases;

    private Circle(Collection<CaseRef> cases) {
      this.cases = cases;
    }

    boolean includes(Practitioner person) {
      var viewer = new Viewer(person.id(), person.name(), person.organisation(), person.roles());
      return access.hiddenOf(viewer, cases).isEmpty();
    }

    /** The people named on the lists of the restricted cases, as far as they may hear of all. */
    List<Practitioner> named() {
      return access.restrictedOf(cases).stream()
          .map(access::named)
          .flatMap(Set::stream)
          .distinct()
          .flatMap(id -> people.find(id).stream())
          .filter(this::includes)
          .toList();
    }
  }
}

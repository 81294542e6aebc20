package uk.complexcase.pathway.meetings;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.PractitionerId;

/** People as a discussion shows them, by name and the role that matters here. */
@Component
class ShownPeople {

  private final PeopleDirectory people;
  private final KeptOut keptOut;

  ShownPeople(PeopleDirectory people, KeptOut keptOut) {
    this.people = people;
    this.keptOut = keptOut;
  }

  /** The person of this id; {@code otherwise} is the role to show of somebody who has left. */
  DiscussionView.@Nullable Person person(@Nullable String id, Role otherwise) {
    if (id == null) {
      return null;
    }
    var who = new PractitionerId(id);
    return people
        .find(who)
        .map(found -> shown(found, grade(found)))
        .orElseGet(() -> new DiscussionView.Person(who, people.nameOf(who), otherwise.label()));
  }

  private static String grade(Practitioner person) {
    return Stream.of(Role.values())
        .filter(person.roles()::contains)
        .map(Role::label)
        .findFirst()
        .orElse("");
  }

  private static DiscussionView.Person shown(Practitioner person, String role) {
    return new DiscussionView.Person(person.id(), person.name(), role);
  }

  /** Who holds one of the roles and is not kept out, each once, by name. */
  List<DiscussionView.Person> offered(Discussion discussion, List<Role> roles) {
    var seen = new HashSet<PractitionerId>();
    return roles.stream()
        .flatMap(role -> people.holding(role).stream().map(person -> shown(person, role.label())))
        .filter(person -> seen.add(person.id()))
        .filter(person -> !keptOut.isKeptOut(discussion, person.id()))
        .sorted(Comparator.comparing(DiscussionView.Person::name))
        .toList();
  }
}

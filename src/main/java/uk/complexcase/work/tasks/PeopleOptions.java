package uk.complexcase.work.tasks;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;

/** People of some roles as the options of a form's select. */
public final class PeopleOptions {

  private PeopleOptions() {}

  /** Label and id of everyone who holds one of the roles, by name. */
  public static List<Map<String, String>> of(PeopleDirectory people, Role... roles) {
    return holding(people, roles)
        .distinct()
        .sorted(Comparator.comparing(Practitioner::name))
        .map(person -> Map.of("label", person.name(), "value", person.id().value()))
        .toList();
  }

  /** Whether the person holds the role. */
  public static boolean holds(PeopleDirectory people, Role role, String id) {
    return holds(people, id, role);
  }

  /** Whether the person holds one of the roles. */
  public static boolean holds(PeopleDirectory people, String id, Role... roles) {
    return holding(people, roles).anyMatch(person -> person.id().value().equals(id));
  }

  private static Stream<Practitioner> holding(PeopleDirectory people, Role... roles) {
    return Stream.of(roles).flatMap(role -> people.holding(role).stream());
  }
}

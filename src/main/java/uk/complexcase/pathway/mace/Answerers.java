package uk.complexcase.pathway.mace;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.PermissionMatrix;

/** Those who can answer for an agency at the panel. */
@Component
class Answerers {

  private final PeopleDirectory people;

  Answerers(PeopleDirectory people) {
    this.people = people;
  }

  /** Everybody who may take tasks and open cases, by organisation: one can answer for each. */
  List<PanelAgenda.Person> all() {
    var all = new LinkedHashMap<String, Practitioner>();
    EnumSet.allOf(Role.class).stream()
        .filter(role -> PermissionMatrix.allows(role, Permission.OPEN_CASES))
        .flatMap(role -> people.holding(role).stream())
        .forEach(one -> all.putIfAbsent(one.id().value(), one));
    return all.values().stream()
        .sorted(
            Comparator.comparing((Practitioner one) -> one.organisation().name())
                .thenComparing(Practitioner::name))
        .map(one ->
            new PanelAgenda.Person(one.id().value(), one.organisation().name() + ": " + one.name()))
        .toList();
  }
}

package uk.complexcase.foundation.people;

import java.util.Set;
import uk.complexcase.foundation.shared.PractitionerId;

/** A person who works with the procedure, with the roles they hold today. */
public record Practitioner(
    PractitionerId id,
    String name,
    String email,
    String telephone,
    Organisation organisation,
    Set<Role> roles) {

  public Practitioner {
    roles = Set.copyOf(roles);
  }
}

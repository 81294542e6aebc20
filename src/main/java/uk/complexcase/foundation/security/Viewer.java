package uk.complexcase.foundation.security;

import java.util.Set;
import java.util.stream.Collectors;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.PractitionerId;

/** The signed-in person on whose behalf something is asked; controllers take it as a parameter. */
public record Viewer(PractitionerId id, String name, Organisation organisation, Set<Role> roles) {

  public Viewer {
    roles = Set.copyOf(roles);
  }

  /** Whether the matrix gives one of the viewer's roles this permission. */
  public boolean may(Permission permission) {
    return roles.stream().anyMatch(role -> PermissionMatrix.allows(role, permission));
  }

  /** The candidate groups whose tasks the viewer may take. */
  public Set<String> candidateGroups() {
    return roles.stream().map(Role::candidateGroup).collect(Collectors.toUnmodifiableSet());
  }
}

package uk.complexcase.foundation.security;

import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.PractitionerId;

/** Who stands on an access list: a person, everyone of a role, or everyone of an organisation. */
public sealed interface Grantee {

  /** One person. */
  record Person(PractitionerId id) implements Grantee {}

  /** Everyone who holds the role. */
  record Group(Role role) implements Grantee {}

  /** Everyone of the organisation. */
  record Employer(String organisationId) implements Grantee {}
}

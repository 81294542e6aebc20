package uk.complexcase.foundation.security.web;

import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Tells who is asking, with the roles held now: a role taken away ends at once, not at the next
 * sign-in.
 */
class Viewers {

  private final PeopleDirectory people;

  Viewers(PeopleDirectory people) {
    this.people = people;
  }

  /** The person signed in; empty when nobody is, or when they have left. */
  Optional<Viewer> of(@Nullable Principal principal) {
    return Optional.ofNullable(principal)
        .flatMap(signedIn -> people.find(new PractitionerId(signedIn.getName())))
        .map(person ->
            new Viewer(person.id(), person.name(), person.organisation(), person.roles()));
  }
}

package uk.complexcase.foundation.people;

import java.util.List;
import java.util.Optional;
import uk.complexcase.foundation.shared.PractitionerId;

/** Who is who. */
public interface PeopleDirectory {

  /** The practitioner with this id; empty when unknown or no longer active. */
  Optional<Practitioner> find(PractitionerId id);

  /** Everyone who holds the role today, by name. */
  List<Practitioner> holding(Role role);

  /**
   * The name to show for an id: the person's, "The system" for the product itself, or the id where
   * nobody is known.
   */
  String nameOf(PractitionerId id);
}

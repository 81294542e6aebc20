package uk.complexcase.foundation.people;

import java.util.List;
import java.util.Optional;
import uk.complexcase.foundation.shared.PractitionerId;

/** Keeps the directory: who joins, changes roles and leaves. */
public interface PeopleRegister {

  /** Adds the organisation or takes over its changed name; doing it again changes nothing. */
  void register(Organisation organisation);

  /**
   * Adds the person, or takes over changed particulars; from today on they hold exactly the roles
   * given. Their organisation is registered too. The id is kept in lower case.
   */
  void register(Practitioner practitioner);

  /**
   * Ends all roles today; the name stays with what the person did. Does nothing when nobody is
   * known by this id.
   */
  void leave(PractitionerId id);

  /**
   * The active practitioner with this e-mail address, whatever its case; empty when none or several
   * share it.
   */
  Optional<Practitioner> withEmail(String email);

  /** Everyone active, by name. */
  List<Practitioner> everyone();
}

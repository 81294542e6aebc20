package uk.complexcase.foundation.security;

import java.util.List;
import java.util.Optional;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.shared.PractitionerId;

/** Who may sign in with a password; only outside the {@code cluster} profile. */
public interface Accounts {

  /**
   * Gives the person a demo account, listed on the sign-in page; doing it again changes nothing.
   */
  void openDemo(PractitionerId id);

  /** The one password of all demo accounts, shown on the sign-in page. */
  String demoPassword();

  /** The people with a demo account, by name. */
  List<Practitioner> demos();

  /** The hash of the person's password; empty when they have no account. */
  Optional<String> passwordHash(PractitionerId id);
}

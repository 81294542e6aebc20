package uk.complexcase.foundation.security.web;

import java.util.Optional;
import org.springframework.security.oauth2.core.oidc.StandardClaimAccessor;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.PeopleRegister;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Finds the practitioner an identity provider speaks of: by verified e-mail address, else by
 * preferred user name.
 */
class PractitionerOfToken {

  private final PeopleDirectory directory;
  private final PeopleRegister register;

  PractitionerOfToken(PeopleDirectory directory, PeopleRegister register) {
    this.directory = directory;
    this.register = register;
  }

  Optional<Practitioner> find(StandardClaimAccessor claims) {
    return byEmail(claims).or(() -> byUserName(claims));
  }

  private Optional<Practitioner> byEmail(StandardClaimAccessor claims) {
    return Boolean.TRUE.equals(claims.getEmailVerified())
        ? Optional.ofNullable(claims.getEmail()).flatMap(register::withEmail)
        : Optional.empty();
  }

  private Optional<Practitioner> byUserName(StandardClaimAccessor claims) {
    return Optional.ofNullable(claims.getPreferredUsername())
        .filter(name -> !name.isBlank())
        .flatMap(name -> directory.find(new PractitionerId(name.strip())));
  }
}

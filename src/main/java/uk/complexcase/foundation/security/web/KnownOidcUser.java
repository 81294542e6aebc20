package uk.complexcase.foundation.security.web;

import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import uk.complexcase.foundation.people.Practitioner;

/**
 * A person signed in at the identity provider whom the directory knows; named by the practitioner's
 * id.
 */
final class KnownOidcUser extends DefaultOidcUser {

  private static final long serialVersionUID = 1L;

  private final String practitionerId;

  KnownOidcUser(OidcUser user, Practitioner practitioner) {
    super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
    this.practitionerId = practitioner.id().value();
  }

  @Override
  public String getName() {
    return practitionerId;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KnownOidcUser user && user.practitionerId.equals(practitionerId);
  }

  @Override
  public int hashCode() {
    return practitionerId.hashCode();
  }
}

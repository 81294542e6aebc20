package uk.complexcase.foundation.security.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.StandardClaimAccessor;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.PeopleRegister;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.PractitionerId;

/** Whom an identity provider's token speaks of. */
class PractitionerOfTokenTest {

  private static final Practitioner SAM =
      new Practitioner(
          new PractitionerId("sam.screener"),
          "Sam Screener",
          "sam@northmoor.example",
          "01632 960001",
          new Organisation("northmoor", "Northmoor Council", Agency.CSC),
          Set.of(Role.MASH_SCREENER));

  private final PeopleDirectory directory = mock();
  private final PeopleRegister register = mock();
  private final PractitionerOfToken token = new PractitionerOfToken(directory, register);

  @BeforeEach
  void sam_is_known() {
    given(register.withEmail("sam@northmoor.example")).willReturn(Optional.of(SAM));
    given(directory.find(SAM.id())).willReturn(Optional.of(SAM));
  }

  @Test
  void a_verified_email_address_names_the_practitioner() {
    assertThat(token.find(claims(Map.of("email", "sam@northmoor.example", "email_verified", true))))
        .contains(SAM);
  }

  @Test
  void an_address_nobody_verified_names_nobody() {
    assertThat(
            token.find(claims(Map.of("email", "sam@northmoor.example", "email_verified", false))))
        .isEmpty();
    assertThat(token.find(claims(Map.of("email", "sam@northmoor.example")))).isEmpty();
  }

  @Test
  void the_preferred_user_name_names_the_practitioner_where_the_address_does_not() {
    assertThat(token.find(claims(Map.of("preferred_username", "sam.screener")))).contains(SAM);
  }

  @Test
  void who_is_not_in_the_directory_is_nobody() {
    assertThat(token.find(claims(Map.of("preferred_username", "stranger")))).isEmpty();
    assertThat(token.find(claims(Map.of("preferred_username", " ")))).isEmpty();
    assertThat(token.find(claims(Map.of()))).isEmpty();
  }

  @Test
  void the_signed_in_person_is_named_by_the_practitioners_id() {
    var idToken =
        new OidcIdToken(
            "token", Instant.EPOCH, Instant.EPOCH.plusSeconds(60), Map.of("sub", "4711"));

    var known = new KnownOidcUser(new DefaultOidcUser(List.of(), idToken), SAM);

    assertThat(known.getName()).isEqualTo("sam.screener");
    assertThat(known).isEqualTo(new KnownOidcUser(new DefaultOidcUser(List.of(), idToken), SAM));
  }

  private static StandardClaimAccessor claims(Map<String, Object> claims) {
    return () -> claims;
  }
}

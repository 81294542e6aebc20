package uk.complexcase.foundation.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.TestEntityManager;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleRegister;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.PractitionerId;

/** Demo accounts, on both databases. */
class AccountsTest {

  private static final PractitionerId SAM = new PractitionerId("sam.screener");

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  @Import({StoredAccounts.class, Passwords.class, People.class})
  @Transactional
  abstract static class Behaviour {

    @Autowired Accounts accounts;
    @Autowired PasswordEncoder passwords;
    @Autowired PeopleRegister register;
    @Autowired TestEntityManager entities;
    @MockitoBean AuditLog audit;

    @Test
    void a_demo_account_is_opened_once_and_takes_the_demo_password() {
      sam();

      accounts.openDemo(SAM);
      accounts.openDemo(SAM);

      assertThat(accounts.demos()).extracting(Practitioner::name).containsExactly("Sam Screener");
      var hash = accounts.passwordHash(new PractitionerId("SAM.Screener")).orElseThrow();
      assertThat(hash).doesNotContain(accounts.demoPassword());
      assertThat(passwords.matches(accounts.demoPassword(), hash)).isTrue();
    }

    @Test
    void one_who_left_is_no_longer_listed() {
      sam();
      accounts.openDemo(SAM);

      register.leave(SAM);
      entities.flush();

      assertThat(accounts.demos()).isEmpty();
    }

    @Test
    void who_has_no_account_has_no_password() {
      assertThat(accounts.passwordHash(SAM)).isEmpty();
    }

    private void sam() {
      register.register(
          new Practitioner(
              SAM,
              "Sam Screener",
              "sam@northmoor.example",
              "01632 960001",
              new Organisation("northmoor", "Northmoor Council", Agency.CSC),
              Set.of(Role.MASH_SCREENER)));
      entities.flush();
    }
  }

  /** The directory, whose classes are closed to this package. */
  @ComponentScan(
      basePackageClasses = PeopleRegister.class,
      includeFilters =
          @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*RegisteredPeople"))
  static class People {}
}

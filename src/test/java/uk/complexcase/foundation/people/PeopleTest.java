package uk.complexcase.foundation.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.TestEntityManager;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.shared.PractitionerId;

/** The directory of people, on both databases. */
class PeopleTest {

  private static final Organisation SCHOOL =
      new Organisation("hollin-park", "Hollin Park Academy", Agency.EDUCATION);
  private static final Organisation COUNCIL =
      new Organisation("northmoor", "Northmoor Council", Agency.CSC);
  private static final PractitionerId SAM = new PractitionerId("sam.screener");

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  @Import(RegisteredPeople.class)
  @Transactional
  abstract static class Behaviour {

    @Autowired PeopleDirectory directory;
    @Autowired PeopleRegister register;
    @Autowired TestClock clock;
    @Autowired TestEntityManager entities;

    @BeforeEach
    void start() {
      clock.moveTo(TestClock.START);
    }

    @Test
    void a_registered_person_is_found_whatever_the_case_of_the_id() {
      register(COUNCIL, Role.MASH_SCREENER);

      var found = directory.find(new PractitionerId("Sam.Screener"));

      assertThat(found)
          .hasValueSatisfying(person -> {
            assertThat(person.id()).isEqualTo(SAM);
            assertThat(person.organisation()).isEqualTo(COUNCIL);
            assertThat(person.roles()).containsExactly(Role.MASH_SCREENER);
          });
    }

    @Test
    void registering_again_replaces_roles_from_today_on_and_keeps_the_old_ones_as_history() {
      register(COUNCIL, Role.MASH_SCREENER);
      clock.advance(Duration.ofDays(10));

      register(COUNCIL, Role.MASH_MANAGER, Role.REFERRER);

      assertThat(directory.find(SAM).orElseThrow().roles())
          .containsExactlyInAnyOrder(Role.MASH_MANAGER, Role.REFERRER);
      assertThat(directory.holding(Role.MASH_SCREENER)).isEmpty();
      clock.advance(Duration.ofDays(-1));
      assertThat(directory.find(SAM).orElseThrow().roles()).containsExactly(Role.MASH_SCREENER);
    }

    @Test
    void a_role_can_be_given_taken_and_given_again_on_one_day() {
      register(COUNCIL, Role.MASH_SCREENER);
      register(COUNCIL);
      register(COUNCIL, Role.MASH_SCREENER);

      assertThat(directory.holding(Role.MASH_SCREENER))
          .extracting(Practitioner::id)
          .containsExactly(SAM);
    }

    @Test
    void one_who_left_is_not_found_but_keeps_their_name() {
      register(SCHOOL, Role.REFERRER);

      register.leave(SAM);
      flush();

      assertThat(directory.find(SAM)).isEmpty();
      assertThat(directory.holding(Role.REFERRER)).isEmpty();
      assertThat(register.everyone()).isEmpty();
      assertThat(directory.nameOf(SAM)).isEqualTo("Sam Screener");
    }

    @Test
    void names_are_given_for_the_system_and_for_ids_nobody_knows() {
      assertThat(directory.nameOf(PractitionerId.SYSTEM)).isEqualTo("The system");
      assertThat(directory.nameOf(new PractitionerId("nobody"))).isEqualTo("nobody");
    }

    @Test
    void an_email_address_names_a_person_only_when_it_is_theirs_alone() {
      register(COUNCIL, Role.MASH_SCREENER);
      assertThat(register.withEmail("SAM@northmoor.example")).map(Practitioner::id).contains(SAM);

      register.register(
          new Practitioner(
              new PractitionerId("double"),
              "Double",
              "sam@northmoor.example",
              "",
              COUNCIL,
              Set.of()));
      flush();

      assertThat(register.withEmail("sam@northmoor.example")).isEmpty();
    }

    private void register(Organisation employer, Role... roles) {
      register.register(
          new Practitioner(
              SAM,
              "Sam Screener",
              "sam@northmoor.example",
              "01632 960001",
              employer,
              Set.of(roles)));
      flush();
    }

    private void flush() {
      entities.flush();
      entities.clear();
    }
  }
}

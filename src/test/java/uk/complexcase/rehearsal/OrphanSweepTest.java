package uk.complexcase.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChildCaseStatus;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.product.ProductTest;
import uk.complexcase.product.VirtualTime;

/** The sweep finds what is nobody's: it would not be a proof if it could not fail. */
class OrphanSweepTest extends ProductTest {

  @Autowired CaseFiles files;
  @Autowired PeopleDirectory people;
  @Autowired DeadlineRegister deadlines;
  @Autowired TransactionTemplate transactions;
  @Autowired VirtualTime time;
  @Autowired JdbcClient jdbc;

  private OrphanSweep sweep;
  private Set<String> others = Set.of();
  private CaseRef file;

  @Autowired
  void takeSweep(AutowireCapableBeanFactory product) {
    sweep = product.createBean(OrphanSweep.class);
  }

  @BeforeEach
  void opensAFileWithNothing() {
    others = sweep.files();
    file =
        transactions.execute(status ->
            files.open(
                new NewChild("Child Z1", LocalDate.of(2013, 1, 1), null),
                new ContactRef(References.fresh("R")),
                "northmoor-hub",
                time.instant(),
                new PractitionerId("hub.screener")));
  }

  @Test
  void a_file_with_nothing_is_found_until_it_is_closed() {
    assertThat(found()).containsExactly("file: nothing stands on it and it is not closed");

    transactions.executeWithoutResult(status ->
        files.status(
            file, ChildCaseStatus.CLOSED, time.instant(), new PractitionerId("hub.manager")));

    assertThat(found()).isEmpty();
  }

  @Test
  void an_enquiry_without_a_task_is_found_and_once_its_wait_has_a_clock_it_is_not() {
    String ref = References.fresh("E");
    jdbc.sql(
            """
            insert into enquiry (ref, discussion_ref, case_ref, current_case_ref, enquiry_type,
              decided_at, opened_at, state, version)
            values (:ref, 'D-none', :file, :file, 'JOINT_S47', current_timestamp,
              current_timestamp, 'OPEN', 0)
            """)
        .param("ref", ref)
        .param("file", file.value())
        .update();

    assertThat(found()).containsExactly("section 47 enquiry: no task and no owned, dated wait");

    opens("child-seen", ClockSubject.of(file).part(ref));

    assertThat(found()).isEmpty();
  }

  @Test
  void a_team_case_is_not_held_by_the_clock_of_something_else() {
    String ref = References.fresh("K");
    jdbc.sql(
            """
            insert into cs_case (ref, case_ref, current_case_ref, open_for, contact_ref, received_at,
              referred_at, referred_by, referred_level, state, closed_because, version)
            values (:ref, :file, :file, :file, 'R-none', current_timestamp, current_timestamp,
              'social.worker', 'LOW', 'SCREENED_LOW', '', 0)
            """)
        .param("ref", ref)
        .param("file", file.value())
        .update();

    opens("child-seen", ClockSubject.of(file).part("E-" + UUID.randomUUID()));

    assertThat(found()).containsExactly("complex safeguarding case: no task and no owned, dated wait");
  }

  @Test
  void a_clock_that_passed_and_told_nobody_is_found() {
    var clock = opens("child-and-family-assessment", ClockSubject.of(file).part("A-none"));
    var before = time.instant();

    // the product's clock alone: the engine, which would see it, sleeps
    time.moveTo(clock.plus(Duration.ofMinutes(1)));
    try {
      assertThat(found()).contains("clock child-and-family-assessment: passed unseen");
    } finally {
      time.moveTo(before);
    }
  }

  private Instant opens(String timescale, ClockSubject subject) {
    return transactions
        .execute(status ->
            deadlines.open(new TimescaleCode(timescale), subject, time.instant()))
        .due();
  }

  private Set<String> found() {
    var one = people.find(new PractitionerId("hub.manager")).orElseThrow();
    return sweep.orphans(
        new Viewer(one.id(), one.name(), one.organisation(), Set.of(Role.values())), others);
  }
}

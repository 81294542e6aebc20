package uk.complexcase.cases.involvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.casefile.AllocatedWorkers;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.cases.events.ComplexSafeguardingClosed;
import uk.complexcase.cases.events.InvolvementChanged;
import uk.complexcase.cases.events.ProfessionalInvolved;
import uk.complexcase.cases.involvement.InvolvementDesk.Kept;
import uk.complexcase.cases.involvement.InvolvementDesk.Typed;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleRegister;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;

/** The register of who is involved with a child, on both databases. */
class InvolvementRegisterTest {

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  /** The register and what it stands on, without the web. */
  @TestConfiguration(proxyBeanMethods = false)
  @Import(JacksonAutoConfiguration.class)
  @ComponentScan(
      basePackages = {
        "uk.complexcase.cases.involvement",
        "uk.complexcase.cases.casefile",
        "uk.complexcase.clock.timescales",
        "uk.complexcase.procedure.models",
        "uk.complexcase.foundation.people",
        "uk.complexcase.foundation.security",
        "uk.complexcase.foundation.audit"
      },
      excludeFilters = {
        @Filter(type = FilterType.REGEX, pattern = ".*\\.(web|process)\\..*"),
        @Filter(type = FilterType.REGEX, pattern = ".*(Test|Command)(\\$.*)?")
      })
  static class Rooms {}

  /** Every step commits, as in the product; each test makes its own child. */
  @Import(Rooms.class)
  @RecordApplicationEvents
  abstract static class Behaviour {

    static final Organisation COUNCIL =
        new Organisation("northmoor-csc", "Northmoor children's social care", Agency.CSC);
    static final Organisation SCHOOL =
        new Organisation("hollin-park", "Hollin Park Academy", Agency.EDUCATION);
    static final Viewer MANAGER = viewer("i.manager", COUNCIL, Role.CSC_TEAM_MANAGER);
    static final Viewer WORKER = viewer("i.worker", COUNCIL, Role.CSC_SOCIAL_WORKER);
    static final Viewer SECOND = viewer("i.second", COUNCIL, Role.CSC_SOCIAL_WORKER);
    static final Viewer TEACHER = viewer("i.teacher", SCHOOL, Role.EDUCATION_SAFEGUARDING);

    @Autowired InvolvementDesk desk;
    @Autowired Involvements register;
    @Autowired HearingOfInvolvement hearing;
    @Autowired InvolvementPart part;
    @Autowired AllocatedWorkers workers;
    @Autowired CaseFiles files;
    @Autowired CaseAccess access;
    @Autowired PeopleRegister people;
    @Autowired TestClock clock;
    @Autowired TransactionTemplate transactions;
    @Autowired ApplicationEvents told;

    @BeforeEach
    void people() {
      clock.moveTo(TestClock.START);
      transactions.executeWithoutResult(status ->
          Stream.of(MANAGER, WORKER, SECOND, TEACHER)
              .forEach(one ->
                  people.register(
                      new Practitioner(
                          one.id(), one.name(), "", "", one.organisation(), one.roles()))));
    }

    @Test
    void what_a_room_tells_twice_is_kept_once_and_not_revived_when_ended() {
      var child = child();
      var school = school(child, "contact-" + child);
      hear(school);
      hear(school);
      // another contact names the same school
      hear(school(child, "another-" + child));

      var entry = only(child);
      assertThat(entry.is().agency()).isEqualTo(Agency.EDUCATION);
      assertThat(entry.is().employer()).isEqualTo("hollin-park");
      assertThat(entry.is().organisation()).isEqualTo("Hollin Park Academy");
      assertThat(entry.is().howKnown()).isEqualTo("Named in the contact R-1");
      done(end(child, entry, "1 2 2027", "Left the school"));
      hear(school);

      assertThat(register.current(List.of(child)).get(child)).isEmpty();
      assertThat(desk.of(MANAGER, child))
          .singleElement()
          .satisfies(one -> {
            assertThat(one.current()).isFalse();
            assertThat(one.is().until()).isEqualTo("2027-02-01");
            assertThat(one.is().endedBecause()).isEqualTo("Left the school");
          });
    }

    @Test
    void an_organisation_of_no_known_name_is_kept_as_typed_and_one_of_no_agency_is_not() {
      var child = child();
      hear(told(child, "EDUCATION", "Far Away School", null, "", "School", ""));
      hear(told(child, "", "Somebody Limited", null, "Person A", "Told the hub", ""));
      hear(told(child, "", "hollin park academy", null, "Person B", "Told the hub", ""));

      assertThat(register.current(List.of(child)).get(child))
          .extracting(Involvement::employer, Involvement::organisation, Involvement::name)
          .containsExactlyInAnyOrder(
              org.assertj.core.api.Assertions.tuple("", "Far Away School", ""),
              org.assertj.core.api.Assertions.tuple(
                  "hollin-park", "Hollin Park Academy", "Person B"));
    }

    @Test
    void the_allocated_worker_takes_the_place_of_the_one_before() {
      var child = child();
      allocate(child, WORKER);
      allocate(child, SECOND);

      var all = desk.of(MANAGER, child);
      assertThat(all)
          .extracting(one -> one.is().person())
          .containsExactly(SECOND.id(), WORKER.id());
      assertThat(all.getFirst().is().line())
          .isEqualTo("Allocated social worker since 1 February 2027");
      assertThat(all.getFirst().is().employer()).isEqualTo("northmoor-csc");
      assertThat(all.getLast().is().endedBecause()).isEqualTo("Another took over");
    }

    @Test
    void the_complex_safeguarding_worker_leaves_with_the_team_and_nobody_else_does() {
      var child = child();
      allocate(child, WORKER);
      hear(told(child, "CS_TEAM", "", SECOND, "", "Complex safeguarding worker", "CS_WORKER"));
      transactions.executeWithoutResult(status ->
          hearing.on(new ComplexSafeguardingClosed(child, "Safe", clock.instant(), MANAGER.id())));

      assertThat(register.current(List.of(child)).get(child))
          .extracting(Involvement::person)
          .containsExactly(WORKER.id());
    }

    @Test
    void whoever_may_open_the_file_enters_by_hand_once_and_others_find_nothing() {
      var child = child();
      var id = UUID.randomUUID().toString();
      var nurse = new Typed("HEALTH", "", "Nurse A1", "", "school nurse", "3 3 2026", "Rang");

      done(desk.enter(MANAGER, child, nurse, id));
      done(desk.enter(MANAGER, child, nurse, id));

      var entry = only(child).is();
      assertThat(entry.line()).isEqualTo("school nurse since 3 March 2026");
      assertThat(entry.enteredBy()).isEqualTo(MANAGER.id());
      assertThat(told.stream(InvolvementChanged.class))
          .filteredOn(one -> one.child().equals(child))
          .hasSize(1);
      assertThat(part.of(MANAGER, child).orElseThrow().now()).containsExactly(entry);
      for (var somebody : List.of(TEACHER)) {
        assertThatThrownBy(() -> desk.of(somebody, child)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> desk.enter(somebody, child, nurse, fresh()))
            .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> desk.end(somebody, child, entry.ref(), 0, "1 2 2027", "x"))
            .isInstanceOf(NotVisible.class);
      }
      access.restrict(child, Set.of(WORKER.id()), "Restricted", WORKER.id());
      assertThatThrownBy(() -> desk.of(MANAGER, child)).isInstanceOf(NotVisible.class);
      assertThat(desk.of(WORKER, child)).hasSize(1);
    }

    @Test
    void everything_wrong_is_said_at_once_and_nothing_is_kept() {
      var child = child();

      assertThat(problems(desk.enter(MANAGER, child, typed("", "", "", ""), fresh())))
          .containsExactlyInAnyOrder("agency", "role", "howKnown");
      assertThat(
              problems(
                  desk.enter(
                      MANAGER,
                      child,
                      new Typed(
                          "HEALTH", "nobody.at.all", "And a name", "", "Nurse", "3 3 2028", "x"),
                      fresh())))
          .containsExactlyInAnyOrder("person", "name", "since");
      assertThat(
              problems(
                  desk.enter(
                      MANAGER,
                      child,
                      new Typed("HEALTH", "", "Nurse", "", "Nurse", "31 2 2026", "x"),
                      fresh())))
          .containsExactly("since");
      assertThat(desk.of(MANAGER, child)).isEmpty();
    }

    @Test
    void a_correction_needs_its_reason_keeps_what_stood_and_makes_another_key() {
      var child = child();
      done(
          desk.enter(MANAGER, child, typed("HEALTH", "Nurse A1", "school nurse", "Rang"), fresh()));
      var before = only(child);
      var better = typed("HEALTH", "Nurse A2", "school nurse", "Rang");

      assertThat(problems(correct(child, before, better, ""))).containsExactly("reason");
      done(correct(child, before, better, "It was another nurse"));
      assertThat(problems(correct(child, before, better, "Again"))).containsExactly("reason");

      var now = only(child);
      assertThat(now.is().name()).isEqualTo("Nurse A2");
      assertThat(now.is().key()).isNotEqualTo(before.is().key());
      assertThat(now.changes())
          .singleElement()
          .satisfies(change -> {
            assertThat(change.before()).contains("Nurse A1", "school nurse");
            assertThat(change.reason()).isEqualTo("It was another nurse");
            assertThat(change.by()).isEqualTo(MANAGER.name());
          });
    }

    @Test
    void an_end_needs_its_day_and_reason_and_not_a_day_before_it_began() {
      var child = child();
      done(
          desk.enter(
              MANAGER,
              child,
              new Typed("HEALTH", "", "Nurse A1", "", "school nurse", "3 3 2026", "Rang"),
              fresh()));
      var entry = only(child);

      assertThat(problems(end(child, entry, "", ""))).containsExactly("until", "endReason");
      assertThat(problems(end(child, entry, "2 3 2026", "Left"))).containsExactly("until");
      assertThat(problems(end(child, entry, "1 3 2027", "Left"))).containsExactly("until");
      assertThat(problems(desk.end(MANAGER, child(), entry.is().ref(), 0, "1 2 2027", "Left")))
          .containsExactly("endReason");
      done(end(child, entry, "4 3 2026", "Left"));
      done(end(child, entry, "5 3 2026", "Sent twice"));
      assertThat(only(child).is().until()).isEqualTo("2026-03-04");
    }

    @Test
    void the_register_follows_its_child_into_the_file_they_are_merged_into() {
      var duplicate = child();
      var into = child();
      done(desk.enter(MANAGER, duplicate, typed("HEALTH", "Nurse A1", "nurse", "Rang"), fresh()));
      transactions.executeWithoutResult(status ->
          files.merge(
              viewer("i.hub", COUNCIL, Role.MASH_MANAGER), duplicate, into, "The same child"));

      assertThat(only(into).is().name()).isEqualTo("Nurse A1");
      assertThat(register.current(List.of(duplicate)).get(duplicate)).hasSize(1);
    }

    private static ProfessionalInvolved school(CaseRef child, String source) {
      return new ProfessionalInvolved(
          source,
          child,
          "EDUCATION",
          "",
          "Hollin Park Academy",
          null,
          "",
          "School",
          "",
          null,
          "Named in the contact R-1",
          MANAGER.id(),
          TestClock.START);
    }

    private static ProfessionalInvolved told(
        CaseRef child,
        String agency,
        String organisation,
        @Nullable Viewer person,
        String name,
        String role,
        String post) {
      return new ProfessionalInvolved(
          fresh(),
          child,
          agency,
          "",
          organisation,
          person == null ? null : person.id(),
          name,
          role,
          post,
          LocalDate.of(2027, 1, 4),
          "A room",
          MANAGER.id(),
          TestClock.START);
    }

    private void hear(ProfessionalInvolved one) {
      transactions.executeWithoutResult(status -> hearing.on(one));
    }

    /** As in the product: what the office tells, the register hears. */
    private void allocate(CaseRef child, Viewer worker) {
      transactions.executeWithoutResult(status ->
          workers.allocate(child, worker.id(), "Assessment", MANAGER.id(), clock.instant()));
      told.stream(ProfessionalInvolved.class)
          .filter(one -> one.child().equals(child))
          .forEach(this::hear);
    }

    private Kept correct(CaseRef child, InvolvementDesk.Entry entry, Typed typed, String reason) {
      return desk.correct(MANAGER, child, entry.is().ref(), entry.version(), typed, reason);
    }

    private Kept end(CaseRef child, InvolvementDesk.Entry entry, String until, String reason) {
      return desk.end(MANAGER, child, entry.is().ref(), entry.version(), until, reason);
    }

    private InvolvementDesk.Entry only(CaseRef child) {
      var all = desk.of(MANAGER, child);
      assertThat(all).hasSize(1);
      return all.getFirst();
    }

    private static Typed typed(String agency, String name, String role, String howKnown) {
      return new Typed(agency, "", name, "", role, "", howKnown);
    }

    private static void done(Kept kept) {
      assertThat(kept).as("%s", kept).isInstanceOf(Kept.Done.class);
    }

    private static List<String> problems(Kept kept) {
      assertThat(kept).as("%s", kept).isInstanceOf(Kept.Refused.class);
      return ((Kept.Refused) kept).problems().stream().map(InvolvementDesk.Problem::field).toList();
    }

    private CaseRef child() {
      return Objects.requireNonNull(
          transactions.execute(status -> {
            var child =
                files.open(
                    new NewChild("Child I1 " + fresh().substring(0, 6), null, 14),
                    new ContactRef(References.fresh("R")),
                    "northmoor-hub",
                    clock.instant(),
                    MANAGER.id());
            access.grant(child, new Grantee.Group(Role.CSC_SOCIAL_WORKER), "Test", MANAGER.id());
            return child;
          }));
    }

    private static String fresh() {
      return UUID.randomUUID().toString();
    }

    private static Viewer viewer(String id, Organisation employer, Role role) {
      return new Viewer(new PractitionerId(id), "Person " + id, employer, Set.of(role));
    }
  }
}

package uk.complexcase.pathway.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import uk.complexcase.cases.casefile.MovedFiles;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.cases.sharing.Excluded;
import uk.complexcase.cases.sharing.ExclusionReason;
import uk.complexcase.cases.sharing.Exclusions;
import uk.complexcase.clock.timescales.DeadlineState;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.fixtures.RoomBehaviour;
import uk.complexcase.pathway.themes.IntelligenceDesk.Listed;
import uk.complexcase.pathway.themes.IntelligenceDesk.Recorded;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** Intelligence that goes to other authorities, and places marked, on both databases. */
class IntelligenceRoomTest {

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  /** Every step commits, as in the product; each test makes its own child. */
  @Import(ThemesRoomTest.Rooms.class)
  @TestPropertySource(properties = "complexcase.themes.areas.riverside=Riverside (fictional)")
  abstract static class Behaviour extends RoomBehaviour {

    static final Viewer MANAGER = viewer("i.manager", Role.CSC_SERVICE_MANAGER);
    static final Viewer LEAD = viewer("i.lead", Role.MACE_CHAIR);
    static final Viewer WORKER = viewer("i.worker", Role.CSC_SOCIAL_WORKER);
    static final Viewer SERGEANT = police("i.sergeant", "Worker i.sergeant");
    static final Viewer STRANGER = viewer("i.nurse", Role.HEALTH_SAFEGUARDING);

    @Autowired IntelligenceDesk desk;
    @Autowired AreaDesk areas;
    @Autowired IntelligenceOpenSteps steps;
    @Autowired SendersOfIntelligence senders;
    @Autowired ThemesAfterMerge merging;
    @Autowired ThemeFacts facts;
    @Autowired Exclusions exclusions;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void people_and_an_Easter_Sunday() {
      given("2027-03-28T18:00", MANAGER, LEAD, WORKER, SERGEANT, STRANGER);
    }

    @Test
    void it_waits_three_working_days_for_its_acknowledgement_and_the_sender_sees_to_it() {
      var child = child();

      done(record(MANAGER, child, sent()));

      var one = only(desk.of(MANAGER, child));
      assertThat(one.waits()).isTrue();
      assertThat(one.sentBy()).isEqualTo("Worker i.manager");
      // Sunday, Easter Monday, then Tuesday, Wednesday and Thursday
      assertThat(london(Objects.requireNonNull(one.due()))).isEqualTo("2027-04-01T17:00");
      assertThat(steps.openSteps(WORKER, child))
          .containsExactly(
              new OpenStep(
                  "",
                  "Intelligence " + one.ref() + ": acknowledgement by the other authority",
                  "Worker i.manager",
                  one.due(),
                  "/cases/" + child + "/intelligence"));
      var clock = only(deadlines.ofOwner(child.value()));
      assertThat(senders.holding(clock.id())).containsExactly(MANAGER.id());
      assertThat(chronology(WORKER, child))
          .contains("Intelligence " + one.ref() + " sent to another authority")
          .noneMatch(line -> line.contains("Southvale") || line.contains("station"));
    }

    @Test
    void acknowledged_it_waits_no_more_and_not_before_it_was_sent() {
      var child = child();
      done(record(MANAGER, child, sent()));
      var ref = only(desk.of(MANAGER, child)).ref();

      assertThat(problems(acknowledge(MANAGER, child, ref, "28 3 2027 16:29")))
          .containsExactly("acknowledgedAt");
      assertThat(problems(acknowledge(MANAGER, child, ref, "29 3 2027 10:00")))
          .containsExactly("acknowledgedAt");
      clock.moveTo(instant("2027-03-31T09:00"));
      done(acknowledge(MANAGER, child, ref, "29 3 2027 10:00"));
      done(acknowledge(MANAGER, child, ref, "30 3 2027 10:00"));

      var one = only(desk.of(MANAGER, child));
      assertThat(one.acknowledgedBy()).isEqualTo("Liaison officer of Southvale");
      assertThat(london(Objects.requireNonNull(one.acknowledgedAt())))
          .isEqualTo("2027-03-29T10:00");
      var clock = only(deadlines.ofOwner(child.value()));
      assertThat(clock.state()).isEqualTo(DeadlineState.MET);
      assertThat(senders.holding(clock.id())).isEmpty();
      assertThat(steps.openSteps(MANAGER, child)).isEmpty();
    }

    @Test
    void without_the_source_agreeing_it_needs_who_decided_and_why() {
      var child = child();
      assertThat(problems(record(MANAGER, child, with(sent(), "agreed", "NO"))))
          .containsExactly("overrideReason");
      assertThat(problems(record(MANAGER, child, with(sent(), "agreed", ""))))
          .containsExactly("agreed");
      assertThat(problems(record(MANAGER, child, with(sent(), "agreedBy", ""))))
          .containsExactly("agreedBy");
      assertThat(problems(record(MANAGER, child, with(sent(), "agreedAt", "28 3 2027 17:00"))))
          .containsExactly("agreedAt");

      var typed = new HashMap<>(with(sent(), "agreed", "NO"));
      typed.put("overrideReason", "The child was about to be moved.");
      done(record(MANAGER, child, typed));

      var one = only(desk.of(MANAGER, child));
      assertThat(one.agreed()).isFalse();
      assertThat(one.overrideReason()).isEqualTo("The child was about to be moved.");
      assertThat(audited(one.ref()))
          .contains("INTELLIGENCE_SENT", "INTELLIGENCE_SENT_WITHOUT_AGREEMENT");
    }

    @Test
    void every_field_says_what_is_missing_and_no_name_stands_as_a_reference() {
      assertThat(problems(record(MANAGER, child(), Map.of())))
          .containsExactlyInAnyOrder(
              "source",
              "handling",
              "authority",
              "recipient",
              "basis",
              "what",
              "sourceLine",
              "agreed",
              "agreedBy",
              "agreedAt",
              "sentAt",
              "sentHow");
      assertThat(problems(record(MANAGER, child(), with(sent(), "sourceLine", "Norman Pike"))))
          .containsExactly("sourceLine");
      assertThat(problems(record(MANAGER, child(), with(sent(), "basis", "OTHER"))))
          .containsExactly("basisWords");
      assertThat(problems(record(MANAGER, child(), with(sent(), "recipient", "x".repeat(201)))))
          .containsExactly("recipient");
    }

    @Test
    void a_line_that_does_not_reach_an_agency_is_neither_sent_nor_seen_by_it() {
      var child = child();
      var policeOnly = with(sent(), "handling", "POLICE_ONLY");
      assertThat(problems(record(MANAGER, child, policeOnly))).containsExactly("handling");

      done(record(SERGEANT, child, policeOnly));

      var one = only(desk.of(SERGEANT, child));
      assertThat(desk.of(MANAGER, child)).isEmpty();
      assertThat(desk.everywhere(MANAGER)).extracting(Listed::ref).doesNotContain(one.ref());
      assertThat(desk.everywhere(SERGEANT)).extracting(Listed::ref).contains(one.ref());
      assertThat(steps.openSteps(MANAGER, child)).isEmpty();
      assertThat(chronology(MANAGER, child)).noneMatch(line -> line.contains(one.ref()));
      assertThat(audited(one.ref())).contains("INTELLIGENCE_SENT");
      assertThatThrownBy(() -> acknowledge(MANAGER, child, one.ref(), "28 3 2027 17:50"))
          .isInstanceOf(NotVisible.class);
    }

    @Test
    void what_is_of_ones_own_organisation_is_sent_whatever_its_mark() {
      var child = child();
      done(record(MANAGER, child, with(with(sent(), "handling", "POLICE_ONLY"), "source", "OWN")));
      assertThat(desk.of(MANAGER, child)).hasSize(1);
    }

    @Test
    void nobody_who_is_kept_from_the_child_is_a_recipient() {
      var child = child();
      var outside = new Excluded.Outside("Norman Pike", "Southvale council");
      var known = new Excluded.Known(STRANGER.id());
      for (var who : List.of(outside, known)) {
        inTransaction(() ->
            exclusions.exclude(
                "S-0000-0001",
                List.of(child),
                new Exclusions.NewExclusion(who, ExclusionReason.IMPLICATED, "", ""),
                MANAGER.id(),
                clock.instant()));
      }

      for (var named : List.of("norman  pike", "DS Norman Pike, intelligence", "Worker i.nurse")) {
        assertThat(problems(record(MANAGER, child, with(sent(), "recipient", named))))
            .as(named)
            .containsExactly("recipient");
      }
      done(record(MANAGER, child, with(sent(), "recipient", "Norma Pike")));
      // another Norman Pike, of another employer, and a child the nurse is not kept from
      var other = new HashMap<>(with(sent(), "recipient", "Norman Pike"));
      other.put("authority", "Eastmere police");
      done(record(MANAGER, child, other));
      done(record(MANAGER, child(), with(sent(), "recipient", "Worker i.nurse")));
    }

    @Test
    void whoever_may_not_open_the_file_finds_nothing_and_a_worker_only_reads() {
      var child = child();
      assertThatThrownBy(() -> desk.of(STRANGER, child)).isInstanceOf(NotVisible.class);
      assertThatThrownBy(() -> record(WORKER, child, sent())).isInstanceOf(NotVisible.class);
      assertThatThrownBy(() -> record(LEAD, child, sent())).isInstanceOf(NotVisible.class);
      assertThatThrownBy(() -> desk.everywhere(WORKER)).isInstanceOf(NotVisible.class);
      done(record(MANAGER, child, sent()));
      assertThat(desk.of(WORKER, child)).hasSize(1);
      assertThat(desk.everywhere(LEAD)).noneMatch(one -> one.child().equals(child));
    }

    @Test
    void the_same_record_sent_twice_is_kept_once_and_follows_a_merge() {
      var child = child();
      var other = child();
      var submission = UUID.randomUUID().toString();
      done(inTransaction(() -> desk.record(MANAGER, child, sent(), submission)));
      done(inTransaction(() -> desk.record(MANAGER, child, sent(), submission)));
      assertThat(desk.of(MANAGER, child)).hasSize(1);

      inTransaction(() -> {
        merging.follow(new MovedFiles(List.of(child, other), file -> other));
        return true;
      });

      assertThat(desk.of(MANAGER, other)).hasSize(1);
      assertThat(only(desk.of(MANAGER, other)).due()).isNotNull();
      assertThat(desk.of(MANAGER, child)).isEmpty();
    }

    @Test
    void a_place_of_the_list_is_marked_once_a_month_and_taken_back_while_it_is_not_published() {
      var child = child();
      access.grant(child, new Grantee.Person(LEAD.id()), "Leads the panel", MANAGER.id());
      assertThat(mark(LEAD, child, "behind the station")).contains("Choose a place");
      assertThat(mark(LEAD, child, "riverside")).isEmpty();
      assertThat(mark(LEAD, child, "riverside")).isEmpty();

      assertThat(areas.of(LEAD, child))
          .extracting(one -> one.name() + " " + one.month() + " " + one.counted())
          .containsExactly("Riverside (fictional) 2027-03 false");
      assertThatThrownBy(() -> mark(MANAGER, child, "riverside")).isInstanceOf(NotVisible.class);

      takeBack(child);
      assertThat(areas.of(LEAD, child)).isEmpty();
      mark(LEAD, child, "riverside");
      jdbc.sql("update theme_fact set counted_in = '2027-03' where case_ref = ?")
          .param(child.value())
          .update();
      takeBack(child);
      assertThat(areas.of(LEAD, child)).singleElement().matches(AreaDesk.Marked::counted);
    }

    private String mark(Viewer viewer, CaseRef child, String area) {
      return inTransaction(() -> Objects.requireNonNullElse(areas.mark(viewer, child, area), ""));
    }

    private void takeBack(CaseRef child) {
      inTransaction(() -> {
        areas.takeBack(LEAD, child, "riverside");
        return true;
      });
    }

    private static Map<String, String> sent() {
      return Map.ofEntries(
          Map.entry("authority", "Southvale Council"),
          Map.entry("recipient", "Duty manager of Southvale"),
          Map.entry("what", "Meets older men at the station"),
          Map.entry("sourceLine", "L-17"),
          Map.entry("source", "POLICE"),
          Map.entry("handling", "ATTENDEES"),
          Map.entry("basis", "SAFEGUARDING"),
          Map.entry("agreed", "YES"),
          Map.entry("agreedBy", "Inspector N12"),
          Map.entry("agreedAt", "28 3 2027 16:00"),
          Map.entry("sentAt", "28 3 2027 16:30"),
          Map.entry("sentHow", "SECURE_MAIL"));
    }

    private static Map<String, String> with(Map<String, String> base, String key, String value) {
      var all = new HashMap<>(base);
      all.put(key, value);
      return Map.copyOf(all);
    }

    private Recorded record(Viewer viewer, CaseRef child, Map<String, String> typed) {
      return inTransaction(() -> desk.record(viewer, child, typed, UUID.randomUUID().toString()));
    }

    private Recorded acknowledge(Viewer viewer, CaseRef child, String ref, String at) {
      return inTransaction(() ->
          desk.acknowledge(
              viewer,
              child,
              Map.of(
                  "intelligence", ref,
                  "acknowledgedBy", "Liaison officer of Southvale",
                  "acknowledgedAt", at)));
    }

    private static void done(Recorded recorded) {
      assertThat(recorded).as("%s", recorded).isInstanceOf(Recorded.Done.class);
    }

    private static List<String> problems(Recorded recorded) {
      assertThat(recorded).as("%s", recorded).isInstanceOf(Recorded.Refused.class);
      return ((Recorded.Refused) recorded).problems().stream().map(FieldProblem::field).toList();
    }

    private List<String> audited(String ref) {
      return jdbc.sql("select act from audit_entry where subject = ?")
          .param(ref)
          .query(String.class)
          .list();
    }

    private static <T> T only(List<T> all) {
      assertThat(all).hasSize(1);
      return all.getFirst();
    }

    private CaseRef child() {
      var child = opened("Child A1", LocalDate.of(2012, 5, 4), MANAGER);
      for (var one : List.of(WORKER, SERGEANT)) {
        access.grant(child, new Grantee.Person(one.id()), "Works with the child", MANAGER.id());
      }
      return child;
    }

    private static Viewer police(String id, String name) {
      return new Viewer(
          new PractitionerId(id),
          name,
          new Organisation("northmoor-police", "Northmoor police", Agency.POLICE),
          java.util.Set.of(Role.POLICE_CS_DS));
    }
  }
}

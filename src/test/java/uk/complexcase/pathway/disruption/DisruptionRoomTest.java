package uk.complexcase.pathway.disruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import uk.complexcase.cases.casefile.ChronologyEntry;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.cases.casefile.OpenSteps;
import uk.complexcase.cases.events.ChildOutcomeDecided;
import uk.complexcase.cases.events.ReferredToNationalReferralMechanism;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineState;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.pathway.disruption.DisruptionDesk.NewOption;
import uk.complexcase.pathway.disruption.DisruptionDesk.NewReview;
import uk.complexcase.pathway.disruption.DisruptionDesk.NewStatus;
import uk.complexcase.pathway.disruption.DisruptionDesk.Recorded;
import uk.complexcase.pathway.fixtures.RoomBehaviour;
import uk.complexcase.pathway.fixtures.RoomsBelow;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** The room of disruption on the real rooms below it, on both databases. */
class DisruptionRoomTest {

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  /** This room and those it stands on. */
  @TestConfiguration(proxyBeanMethods = false)
  @Import(RoomsBelow.class)
  @ComponentScan(
      basePackages = "uk.complexcase.pathway.disruption",
      excludeFilters = @Filter(type = FilterType.REGEX, pattern = RoomsBelow.LEFT_OUT))
  static class Rooms {}

  /** Every step commits, as in the product; each test makes its own child. */
  @Import(Rooms.class)
  abstract static class Behaviour extends RoomBehaviour {

    static final Viewer MANAGER = viewer("m.manager", Role.CSC_TEAM_MANAGER);
    static final Viewer WORKER = viewer("m.worker", Role.CSC_SOCIAL_WORKER);
    static final Viewer SERGEANT = viewer("m.sergeant", Role.POLICE_CS_DS);
    static final Viewer STRANGER = viewer("m.nurse", Role.HEALTH_SAFEGUARDING);

    @Autowired DisruptionDesk desk;
    @Autowired DisruptionOptions options;
    @Autowired FollowingNrm nrm;
    @Autowired OpeningToPolice opening;
    @Autowired OpenSteps steps;

    @BeforeEach
    void people_and_an_Easter_Sunday() {
      given("2027-03-28T18:00", MANAGER, WORKER, SERGEANT, STRANGER);
    }

    @Test
    void a_warning_notice_for_a_child_under_16_is_recorded_with_its_law_and_a_date_to_look_again() {
      var child = child(LocalDate.of(2012, 5, 4));

      done(record(child, notice("28 3 2027 17:30", "NONE", "")));

      var option = desk.of(SERGEANT, child).options().getFirst();
      assertThat(option.basis()).isEqualTo("Child Abduction Act 1984, section 2");
      assertThat(option.inForce()).isTrue();
      assertThat(option.usedOn()).isEqualTo("N.P.");
      assertThat(london(Objects.requireNonNull(option.reviewDue()))).isEqualTo("2027-06-28T17:00");
      assertThat(steps.openSteps(SERGEANT, child))
          .singleElement()
          .satisfies(step -> {
            assertThat(step.holder()).isEqualTo("Police sergeant, complex safeguarding");
            assertThat(step.due()).isEqualTo(option.reviewDue());
          });
      assertThat(files.chronology(SERGEANT, child))
          .extracting(ChronologyEntry::text)
          .contains("Child abduction warning notice used, " + option.ref())
          .noneMatch(line -> line.contains("N.P.") || line.contains("N26"));
    }

    @Test
    void at_16_it_needs_an_order_or_police_protection_counted_on_the_day_of_service() {
      var sixteenYesterday = child(LocalDate.of(2011, 3, 27));

      assertThat(problems(record(sixteenYesterday, notice("28 3 2027 17:30", "NONE", ""))))
          .containsExactly("kind");
      // served the day before the birthday, recorded after it
      done(record(sixteenYesterday, notice("26 3 2027 23:59", "NONE", "")));
      for (var care : List.of("CARE_ORDER", "EMERGENCY_PROTECTION_ORDER", "POLICE_PROTECTION")) {
        done(record(sixteenYesterday, notice("28 3 2027 17:30", care, "")));
      }

      assertThat(desk.of(SERGEANT, sixteenYesterday).options())
          .extracting(DisruptionRecord.Option::basis)
          .containsExactlyInAnyOrder(
              "Child Abduction Act 1984, section 2",
              "Children Act 1989, section 49",
              "Children Act 1989, section 49",
              "Children Act 1989, section 49");
      assertThat(desk.of(SERGEANT, sixteenYesterday).options())
          .filteredOn(one -> !one.lapsed().isEmpty())
          .singleElement()
          .satisfies(one -> assertThat(one.lapsed()).contains("16th birthday"));
    }

    @Test
    void nobody_of_18_has_one_and_no_recovery_order_without_an_order() {
      var adult = child(LocalDate.of(2009, 3, 28));
      assertThat(problems(record(adult, notice("28 3 2027 17:30", "CARE_ORDER", ""))))
          .containsExactly("kind");

      var child = child(LocalDate.of(2012, 5, 4));
      var order = used("RECOVERY_ORDER", "28 3 2027 17:30", "NONE", "");
      assertThat(problems(record(child, order))).containsExactly("kind");
      done(record(child, used("RECOVERY_ORDER", "28 3 2027 17:30", "POLICE_PROTECTION", "")));
      done(record(child, used("JET_VISIT", "28 3 2027 17:30", "NONE", "")));
      assertThat(steps.openSteps(SERGEANT, child)).isEmpty();
    }

    @Test
    void without_a_date_of_birth_the_police_state_the_age() {
      var child = child(null);

      assertThat(problems(record(child, notice("28 3 2027 17:30", "NONE", ""))))
          .containsExactly("ageStated");
      assertThat(problems(record(child, notice("28 3 2027 17:30", "NONE", "AGE_16_17"))))
          .containsExactly("kind");
      done(record(child, notice("28 3 2027 17:30", "NONE", "UNDER_16")));
    }

    @Test
    void not_used_is_a_decision_with_a_reason_whatever_the_age() {
      var child = child(LocalDate.of(2009, 1, 1));

      assertThat(problems(record(child, new NewOption("CAWN", "NO", "", "", "", "", "", ""))))
          .containsExactly("reason");
      done(record(child, new NewOption("CAWN", "NO", "An adult now", "", "", "", "", "")));

      assertThat(desk.of(SERGEANT, child).options().getFirst().used()).isFalse();
    }

    @Test
    void a_name_is_no_initials_and_everything_missing_is_said_at_once() {
      var child = child(LocalDate.of(2012, 5, 4));

      assertThat(problems(record(child, new NewOption("", "YES", "", "", "", "", "", ""))))
          .containsExactlyInAnyOrder("kind", "reason", "usedAt", "usedBy", "usedOn", "careStatus");
      var named =
          new NewOption(
              "CAWN",
              "YES",
              "To stop it",
              "28 3 2027 17:30",
              "Sergeant N26",
              "Norman P.",
              "NONE",
              "");
      assertThat(problems(record(child, named))).containsExactly("usedOn");
      assertThat(options.findByCurrentCaseRefOrderByRecordedAtDesc(child.value())).isEmpty();
    }

    @Test
    void the_same_page_sent_twice_records_once() {
      var child = child(LocalDate.of(2012, 5, 4));
      var id = fresh();

      done(desk.record(SERGEANT, child, notice("28 3 2027 17:30", "NONE", ""), id));
      done(desk.record(SERGEANT, child, notice("28 3 2027 17:30", "NONE", ""), id));

      assertThat(desk.of(SERGEANT, child).options()).hasSize(1);
    }

    @Test
    void only_the_police_record_and_only_where_they_may_open_the_file() {
      var child = child(LocalDate.of(2012, 5, 4));
      var option = notice("28 3 2027 17:30", "NONE", "");

      assertThatThrownBy(() -> desk.record(MANAGER, child, option, fresh()))
          .isInstanceOf(NotVisible.class);
      assertThatThrownBy(() -> desk.nrm(STRANGER, child, new NewStatus("", "", ""), fresh()))
          .isInstanceOf(NotVisible.class);
      var unknown = openedTo(null, LocalDate.of(2012, 5, 4));
      assertThatThrownBy(() -> desk.record(SERGEANT, unknown, option, fresh()))
          .isInstanceOf(NotVisible.class);
      assertThatThrownBy(() -> desk.of(SERGEANT, unknown)).isInstanceOf(NotVisible.class);
    }

    @Test
    void an_enquiry_opens_the_file_to_the_police_who_disrupt() {
      var child = openedTo(null, LocalDate.of(2012, 5, 4));
      var decided = clock.instant();

      hear(
          new ChildOutcomeDecided(
              "S-1", 1, child, "S17_ASSESSMENT", "NO_S47", decided, null, MANAGER.id()));
      assertThat(access.mayOpen(SERGEANT, child)).isFalse();
      hear(
          new ChildOutcomeDecided(
              "S-1", 2, child, "S47", "JOINT_S47", decided, null, MANAGER.id()));

      assertThat(access.mayOpen(SERGEANT, child)).isTrue();
    }

    @Test
    void a_notice_is_looked_at_again_until_it_is_no_longer_needed() {
      var child = child(LocalDate.of(2012, 5, 4));
      done(record(child, notice("28 3 2027 17:30", "NONE", "")));
      var ref = desk.of(SERGEANT, child).options().getFirst().ref();
      clock.moveTo(instant("2027-06-20T10:00"));
      var id = fresh();

      assertThat(problems(desk.review(SERGEANT, child, new NewReview(ref, "", ""), fresh())))
          .containsExactlyInAnyOrder("stillNeeded", "words");
      done(desk.review(SERGEANT, child, new NewReview(ref, "YES", "Seen near her"), id));
      done(desk.review(SERGEANT, child, new NewReview(ref, "YES", "Seen near her"), id));

      var next = desk.of(SERGEANT, child).options().getFirst();
      assertThat(next.reviews()).hasSize(1);
      assertThat(london(Objects.requireNonNull(next.reviewDue()))).isEqualTo("2027-09-20T17:00");
      done(desk.review(SERGEANT, child, new NewReview(ref, "NO", "In prison"), fresh()));
      assertThat(desk.of(SERGEANT, child).options().getFirst().inForce()).isFalse();
      assertThat(steps.openSteps(SERGEANT, child)).isEmpty();
      assertThat(problems(desk.review(SERGEANT, child, new NewReview(ref, "NO", "x"), fresh())))
          .containsExactly("stillNeeded");
    }

    // the National Referral Mechanism

    @Test
    void a_referral_waits_for_the_decisions_with_a_clock_each() {
      var child = child(LocalDate.of(2012, 5, 4));
      assertThat(desk.of(WORKERS, child).nrm()).isEqualTo("Not considered");

      done(status(child, "REFERRED", "28 3 2027 16:00"));
      var referred = desk.of(WORKERS, child);
      assertThat(london(Objects.requireNonNull(referred.nrmDue()))).isEqualTo("2027-04-05T17:00");
      assertThat(steps.openSteps(MANAGER, child)).hasSize(1);
      assertThat(problems(status(child, "CG_POSITIVE", "28 3 2027 17:00")))
          .containsExactly("status");
      clock.moveTo(instant("2027-04-02T12:00"));
      assertThat(problems(status(child, "RG_POSITIVE", "28 3 2027 10:00"))).containsExactly("at");
      done(status(child, "RG_POSITIVE", "2 4 2027 11:00"));

      assertThat(clocks(child, "nrm-reasonable-grounds"))
          .singleElement()
          .satisfies(one -> assertThat(one.state()).isEqualTo(DeadlineState.MET));
      assertThat(london(Objects.requireNonNull(desk.of(WORKERS, child).nrmDue())))
          .isEqualTo("2027-06-02T17:00");
      clock.moveTo(instant("2027-06-01T12:00"));
      done(status(child, "CG_NEGATIVE", "1 6 2027 11:00"));
      assertThat(steps.openSteps(MANAGER, child)).isEmpty();
      assertThat(desk.of(WORKERS, child).nrmNext()).containsExactly("REFERRED");
      assertThat(desk.of(WORKERS, child).nrmSteps()).hasSize(3);
    }

    @Test
    void a_referral_a_discussion_decided_on_is_heard_with_its_clock_and_never_doubled() {
      var child = child(LocalDate.of(2012, 5, 4));
      var source = UUID.randomUUID().toString();
      var discussion = References.fresh("S");
      var subject = new ClockSubject(discussion, source);
      var code = new TimescaleCode("nrm-reasonable-grounds");
      transactions.executeWithoutResult(status -> deadlines.open(code, subject, clock.instant()));
      var told =
          new ReferredToNationalReferralMechanism(
              source, child, discussion, source, clock.instant(), MANAGER.id());

      transactions.executeWithoutResult(status -> nrm.on(told));
      transactions.executeWithoutResult(status -> nrm.on(told));

      var on = desk.of(WORKERS, child);
      assertThat(on.nrm()).isEqualTo("Referred");
      assertThat(on.nrmSteps()).hasSize(1);
      assertThat(on.nrmDue()).isEqualTo(deadlines.find(code, subject).orElseThrow().due());
      assertThat(clocks(child, "nrm-reasonable-grounds")).isEmpty();
      clock.moveTo(instant("2027-04-02T12:00"));
      done(status(child, "RG_NEGATIVE", "2 4 2027 11:00"));
      assertThat(deadlines.find(code, subject).orElseThrow().state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void a_further_referral_of_a_child_who_is_referred_already_changes_nothing() {
      var child = child(LocalDate.of(2012, 5, 4));
      done(status(child, "REFERRED", "28 3 2027 16:00"));

      transactions.executeWithoutResult(status ->
          nrm.on(
              new ReferredToNationalReferralMechanism(
                  fresh(), child, "S-2", "x", clock.instant(), MANAGER.id())));

      assertThat(desk.of(WORKERS, child).nrmSteps()).hasSize(1);
    }

    @Test
    void everything_follows_its_child_into_the_file_they_are_merged_into() {
      var duplicate = child(LocalDate.of(2012, 5, 4));
      var into = child(LocalDate.of(2012, 5, 4));
      done(record(duplicate, notice("28 3 2027 17:30", "NONE", "")));
      done(status(duplicate, "REFERRED", "28 3 2027 16:00"));
      transactions.executeWithoutResult(status ->
          files.merge(viewer("m.hub", Role.MASH_MANAGER), duplicate, into, "The same child"));

      assertThat(desk.of(SERGEANT, into).options()).hasSize(1);
      assertThat(desk.of(SERGEANT, into).nrm()).isEqualTo("Referred");
      assertThat(steps.openSteps(MANAGER, into))
          .extracting(OpenStep::due)
          .doesNotContainNull()
          .hasSize(2);
    }

    static final Viewer WORKERS = MANAGER;

    private void hear(ChildOutcomeDecided told) {
      transactions.executeWithoutResult(status -> opening.on(told));
    }

    private static NewOption notice(String at, String care, String age) {
      return used("CAWN", at, care, age);
    }

    private static NewOption used(String kind, String at, String care, String age) {
      return new NewOption(kind, "YES", "To keep him away", at, "Sergeant N26", "N.P.", care, age);
    }

    private Recorded record(CaseRef child, NewOption option) {
      return desk.record(SERGEANT, child, option, fresh());
    }

    private Recorded status(CaseRef child, String status, String at) {
      return desk.nrm(MANAGER, child, new NewStatus(status, at, "NRM-0001"), fresh());
    }

    private static void done(Recorded answer) {
      assertThat(answer).as("%s", answer).isInstanceOf(Recorded.Done.class);
    }

    private static List<String> problems(Recorded answer) {
      assertThat(answer).as("%s", answer).isInstanceOf(Recorded.Refused.class);
      return ((Recorded.Refused) answer).problems().stream().map(FieldProblem::field).toList();
    }

    private List<Deadline> clocks(CaseRef child, String code) {
      return deadlines.ofOwner(child.value()).stream()
          .filter(one -> one.timescale().value().equals(code))
          .toList();
    }

    private static String fresh() {
      return UUID.randomUUID().toString();
    }

    private CaseRef child(@Nullable LocalDate born) {
      return openedTo(Role.POLICE_CS_DS, born);
    }

    private CaseRef openedTo(@Nullable Role role, @Nullable LocalDate born) {
      var child = opened("Child L1 " + fresh().substring(0, 6), born, MANAGER);
      if (role != null) {
        access.grant(child, new Grantee.Group(role), "Test", MANAGER.id());
      }
      return child;
    }
  }
}

package uk.complexcase.cases.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
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
import uk.complexcase.cases.actions.ActionBook;
import uk.complexcase.cases.actions.ActionKind;
import uk.complexcase.cases.actions.ActionLife;
import uk.complexcase.cases.actions.ActionStep;
import uk.complexcase.cases.plans.PanelPlan.Line;
import uk.complexcase.cases.plans.PanelPlans.Taken;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.fixtures.RoomBehaviour;
import uk.complexcase.pathway.fixtures.RoomsBelow;

/** Plans of panels on the real rooms below them, on both databases. */
class PanelPlansTest {

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  /** This module and those it stands on. */
  @TestConfiguration(proxyBeanMethods = false)
  @Import(RoomsBelow.class)
  @ComponentScan(
      basePackages = {"uk.complexcase.cases.plans", "uk.complexcase.cases.actions"},
      excludeFilters =
          @Filter(
              type = FilterType.REGEX,
              pattern = {RoomsBelow.LEFT_OUT, ".*(Fixture|Properties).*"}))
  static class Rooms {}

  /** Every step commits, as in the product; each test makes its own child. */
  @Import(Rooms.class)
  abstract static class Behaviour extends RoomBehaviour {

    static final Viewer WORKER = viewer("p.worker", Role.CSC_SOCIAL_WORKER);
    static final Viewer MANAGER = viewer("p.manager", Role.CSC_TEAM_MANAGER);
    static final Viewer OFFICER =
        new Viewer(
            new PractitionerId("p.officer"),
            "Officer P",
            new Organisation("westshire-police", "Westshire Police", Agency.POLICE),
            java.util.Set.of(Role.POLICE_MASH));
    static final Viewer TEACHER =
        new Viewer(
            new PractitionerId("p.teacher"),
            "Teacher P",
            new Organisation("hollin-park", "Hollin Park Academy", Agency.EDUCATION),
            java.util.Set.of(Role.EDUCATION_SAFEGUARDING));
    static final LocalDate PANEL = LocalDate.of(2027, 1, 20);
    static final LocalDate DUE = LocalDate.of(2027, 2, 10);

    @Autowired PanelPlans plans;
    @Autowired ActionBook book;
    @Autowired ActionLife lives;

    @BeforeEach
    void people_and_the_panel_of_January() {
      given("2027-01-20T11:00", WORKER, MANAGER, OFFICER, TEACHER);
    }

    @Test
    void a_child_has_one_running_plan_and_a_later_panel_goes_on_with_it() {
      var child = child();
      var plan = opened(child);

      assertThat(plan).matches("MP-.{4}-.{4}");
      assertThat(opened(child)).isEqualTo(plan);
      assertThat(shown(child).state()).isEqualTo(PlanState.DRAFT);
      done(
          plans.standsBeside(
              WORKER, plan, new ChildsPlan(ChildsPlanKind.CHILD_PROTECTION, "LCS-4711"), now()));
      assertThat(shown(child).childsPlan())
          .isEqualTo(new ChildsPlan(ChildsPlanKind.CHILD_PROTECTION, "LCS-4711"));
      assertThat(
              refused(
                  plans.standsBeside(
                      WORKER, plan, new ChildsPlan(ChildsPlanKind.CARE, " "), now())))
          .isEqualTo("planId");
      assertThat(chronology(MANAGER, child))
          .contains("Multi-agency plan %s begun by the panel".formatted(plan));
    }

    @Test
    void a_line_has_an_owner_and_a_date_whoever_writes_it() {
      var plan = opened(child());

      assertThat(refusal(plan, with(line(), null, "", DUE))).isEqualTo("owner");
      assertThat(refusal(plan, with(line(), WORKER.id(), "Somebody", DUE))).isEqualTo("owner");
      assertThat(refusal(plan, with(line(), new PractitionerId("nobody"), "", DUE)))
          .isEqualTo("owner");
      assertThat(refusal(plan, with(line(), WORKER.id(), "", null))).isEqualTo("due");
      assertThat(refusal(plan, with(line(), WORKER.id(), "", LocalDate.of(2027, 1, 19))))
          .isEqualTo("due");
      assertThat(refusal(plan, going(HandlingCode.POLICE_ONLY))).isEqualTo("handling");
      var teachers =
          new NewLine(
              "t",
              ActionKind.SUPPORT,
              "Meet at the gate",
              "Safe way home",
              Agency.EDUCATION,
              TEACHER.id(),
              "",
              DUE,
              HandlingCode.POLICE_AND_SOCIAL_CARE,
              null);
      assertThat(refusal(plan, teachers)).isEqualTo("handling");
    }

    @Test
    void a_line_of_the_police_alone_is_refused_since_social_care_confirms_every_line() {
      var plan = opened(child());
      var line =
          new NewLine(
              "police",
              ActionKind.SAFETY,
              "Visit the address at night",
              "Find who he stays with",
              Agency.POLICE,
              OFFICER.id(),
              "",
              DUE,
              HandlingCode.POLICE_ONLY,
              null);

      assertThat(plans.write(WORKER, plan, line, now()))
          .isEqualTo(
              new Taken.Refused(
                  "handling",
                  "Social care confirms every line, so it goes to social care at least"));
    }

    @Test
    void a_line_sent_twice_is_there_once() {
      var child = child();
      var plan = opened(child);
      var line = line();

      assertThat(done(plans.write(WORKER, plan, line, now())).line())
          .isEqualTo(done(plans.write(WORKER, plan, line, now())).line());
      assertThat(shown(child).lines()).hasSize(1);
    }

    @Test
    void a_plan_without_a_confirmed_line_stays_a_draft() {
      var child = child();
      var plan = opened(child);
      plans.signOff(plan, WORKER.id(), now());
      written(plan);
      plans.signOff(plan, WORKER.id(), now());

      assertThat(shown(child).state()).isEqualTo(PlanState.DRAFT);
      assertThat(book.ofSource(plan)).isEmpty();
    }

    @Test
    void a_line_in_conflict_stops_its_own_sign_off_only() {
      var child = child();
      var plan = opened(child);
      var fits = written(plan);
      var conflicts = written(plan);
      confirmed(child, fits, LineFit.supplements());
      confirmed(child, conflicts, new LineFit(Fit.CONFLICTS, "Contact on Saturdays", ""));

      plans.signOff(plan, WORKER.id(), now());
      plans.signOff(plan, WORKER.id(), now());

      assertThat(line(child, fits).state()).isEqualTo(LineState.SIGNED_OFF);
      assertThat(line(child, conflicts).state()).isEqualTo(LineState.PROPOSED);
      assertThat(line(child, conflicts).open()).isTrue();
      assertThat(shown(child).state()).isEqualTo(PlanState.ACTIVE);
      assertThat(shown(child).changes())
          .extracting(PanelPlan.Change::act)
          .contains("PANEL_PLAN_AGREED", "PANEL_PLAN_ACTIVE");
      assertThat(book.ofSource(plan))
          .singleElement()
          .satisfies(one -> {
            assertThat(one.words()).isEqualTo("See the child at school");
            assertThat(one.due()).isEqualTo(DUE);
            assertThat(one.ref()).isEqualTo(line(child, fits).actionRef());
          });
    }

    @Test
    void a_line_that_replaces_says_which_and_why() {
      var child = child();
      var plan = opened(child);
      var id = written(plan);
      long stamp = line(child, id).stamp();

      assertThat(
              refused(
                  plans.confirm(
                      WORKER, id, stamp, new LineFit(Fit.REPLACES, "", "because"), now())))
          .isEqualTo("with");
      assertThat(
              refused(
                  plans.confirm(WORKER, id, stamp, new LineFit(Fit.REPLACES, "Line 3", ""), now())))
          .isEqualTo("reason");
      assertThat(
              refused(plans.confirm(WORKER, id, stamp, new LineFit(Fit.CONFLICTS, "", ""), now())))
          .isEqualTo("with");
      assertThat(line(child, id).confirmed()).isFalse();
    }

    @Test
    void any_member_pauses_a_line_at_once_and_its_action_stops_until_it_is_settled() {
      var child = child();
      var plan = opened(child);
      var id = written(plan);
      confirmed(child, id, LineFit.supplements());
      plans.signOff(plan, WORKER.id(), now());
      var first = line(child, id).actionRef();

      done(plans.pause(TEACHER, id, "He waits at that stop", now()));
      plans.signOff(plan, WORKER.id(), now());

      assertThat(line(child, id))
          .satisfies(one -> {
            assertThat(one.paused()).isTrue();
            assertThat(one.pausedBecause()).isEqualTo("He waits at that stop");
            assertThat(one.pausedBy()).isEqualTo("Teacher P");
            assertThat(one.state()).isEqualTo(LineState.PROPOSED);
            assertThat(one.actionRef()).isEmpty();
          });
      assertThat(lives.find(first).orElseThrow().step()).isEqualTo(ActionStep.CALLED_OFF);

      done(plans.resume(WORKER, id, line(child, id).stamp(), "Another stop", now()));
      plans.signOff(plan, WORKER.id(), now());
      assertThat(line(child, id).state()).isEqualTo(LineState.SIGNED_OFF);
      assertThat(line(child, id).actionRef()).isNotEmpty().isNotEqualTo(first);
    }

    @Test
    void two_who_write_at_once_lose_nothing() throws Exception {
      var child = child();
      var plan = opened(child);
      var id = written(plan);
      long seen = line(child, id).stamp();

      try (var both = Executors.newFixedThreadPool(2)) {
        var acts =
            List.<Callable<Taken>>of(
                () -> plans.change(WORKER, id, seen, line(), "Nearer", now()),
                () -> plans.change(MANAGER, id, seen, line(), "Sooner", now()));
        var answers = new ArrayList<Taken>();
        for (var answer : both.invokeAll(acts)) {
          answers.add(answer.get());
        }
        assertThat(answers).filteredOn(Taken.Done.class::isInstance).hasSize(1);
        assertThat(answers)
            .filteredOn(Taken.Refused.class::isInstance)
            .singleElement()
            .satisfies(one -> assertThat(((Taken.Refused) one).field()).isEqualTo("stamp"));

        both.invokeAll(
            IntStream.range(0, 8)
                .<Callable<Taken>>mapToObj(i -> () -> plans.write(WORKER, plan, line(), now()))
                .toList());
      }
      assertThat(shown(child).lines()).hasSize(9);
      assertThat(shown(child).lines())
          .extracting(Line::number)
          .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void a_line_that_does_not_reach_somebody_is_not_there_for_them() {
      var child = child();
      var plan = opened(child);
      written(plan);
      var secret =
          done(plans.write(WORKER, plan, going(HandlingCode.POLICE_AND_SOCIAL_CARE), now())).line();
      confirmed(child, secret, LineFit.supplements());
      plans.signOff(plan, WORKER.id(), now());

      var read = plans.running(TEACHER, child).orElseThrow();
      assertThat(read.lines()).hasSize(1);
      assertThat(read.changes()).extracting(PanelPlan.Change::line).doesNotContain(secret);
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> plans.pause(TEACHER, secret, "Unsafe", now()));
      assertThat(plans.running(OFFICER, child).orElseThrow().lines()).hasSize(2);
      assertThat(book.ofSource(plan))
          .singleElement()
          .satisfies(one -> assertThat(one.words()).doesNotContain("See the child"));
    }

    @Test
    void closing_a_plan_closes_nothing_else() {
      var child = child();
      var plan = opened(child);
      var id = written(plan);
      var open = written(plan);
      confirmed(child, id, LineFit.supplements());
      plans.signOff(plan, WORKER.id(), now());
      var status = files.identity(MANAGER, child).status();
      var clocks = deadlines.ofOwner(child.value());

      done(plans.close(plan, "Safe for three months", MANAGER.id(), now()));

      assertThat(plans.ofChild(MANAGER, child))
          .singleElement()
          .satisfies(one -> {
            assertThat(one.state()).isEqualTo(PlanState.CLOSED);
            assertThat(one.closedBecause()).isEqualTo("Safe for three months");
            assertThat(one.line(open).orElseThrow().state()).isEqualTo(LineState.WITHDRAWN);
            assertThat(one.line(id).orElseThrow().state()).isEqualTo(LineState.SIGNED_OFF);
          });
      assertThat(files.identity(MANAGER, child).status()).isEqualTo(status);
      assertThat(deadlines.ofOwner(child.value())).isEqualTo(clocks);
      assertThat(book.ofSource(plan)).extracting(ActionBook.Line::state).containsExactly("OPEN");
      assertThat(refused(plans.write(WORKER, plan, line(), now()))).isEqualTo("what");
      assertThat(opened(child)).isNotEqualTo(plan);
    }

    @Test
    void plans_follow_their_child_into_the_file_they_are_merged_into() {
      var duplicate = child();
      var into = child();
      var plan = opened(duplicate);
      written(plan);
      transactions.executeWithoutResult(status ->
          files.merge(viewer("p.hub", Role.MASH_MANAGER), duplicate, into, "The same child"));

      assertThat(shown(into).ref()).isEqualTo(plan);
      assertThat(opened(into)).isEqualTo(plan);
      assertThat(plans.standing(plan).orElseThrow().child()).isEqualTo(into);
    }

    @Test
    void whatever_the_mix_and_order_of_acts_exactly_conflicts_and_pauses_stay_unsigned() {
      for (int seed = 1; seed <= 25; seed++) {
        var random = new Random(seed);
        var child = child();
        var plan = opened(child);
        var ids = new ArrayList<UUID>();
        IntStream.range(0, 1 + random.nextInt(4)).forEach(i -> ids.add(written(plan)));
        var fits = new java.util.HashMap<UUID, Fit>();
        var paused = new HashSet<UUID>();
        for (int act = 0; act < 14; act++) {
          var id = ids.get(random.nextInt(ids.size()));
          long stamp = line(child, id).stamp();
          switch (random.nextInt(6)) {
            case 0, 1 -> {
              var fit = Fit.values()[random.nextInt(3)];
              done(plans.confirm(WORKER, id, stamp, new LineFit(fit, "It", "So"), now()));
              fits.put(id, fit);
            }
            case 2 -> {
              done(plans.pause(TEACHER, id, "Unsafe", now()));
              paused.add(id);
            }
            case 3 -> {
              done(plans.resume(MANAGER, id, stamp, "Safe", now()));
              paused.remove(id);
            }
            case 4 -> {
              done(plans.change(WORKER, id, stamp, line(), "Nearer", now()));
              fits.remove(id);
            }
            default -> plans.signOff(plan, WORKER.id(), now());
          }
        }
        plans.signOff(plan, WORKER.id(), now());

        var shown = shown(child);
        assertThat(shown.lines())
            .as("seed %s", seed)
            .allSatisfy(one ->
                assertThat(one.state() == LineState.SIGNED_OFF)
                    .isEqualTo(
                        fits.containsKey(one.id())
                            && fits.get(one.id()) != Fit.CONFLICTS
                            && !paused.contains(one.id())));
        assertThat(
                book.ofSource(plan).stream()
                    .filter(one -> one.state().equals("OPEN"))
                    .map(ActionBook.Line::ref))
            .as("seed %s", seed)
            .containsExactlyInAnyOrderElementsOf(
                shown.lines().stream()
                    .filter(one -> one.state() == LineState.SIGNED_OFF)
                    .map(Line::actionRef)
                    .toList());
      }
    }

    private java.time.Instant now() {
      return clock.instant();
    }

    private CaseRef child() {
      var child = opened("Child P1 " + fresh(), LocalDate.of(2012, 5, 4), MANAGER);
      for (var one : List.of(WORKER, TEACHER, OFFICER)) {
        transactions.executeWithoutResult(status ->
            access.grant(
                child,
                new uk.complexcase.foundation.security.Grantee.Person(one.id()),
                "On the panel",
                MANAGER.id()));
      }
      return child;
    }

    private String opened(CaseRef child) {
      return done(plans.open(child, PANEL, MANAGER.id(), now())).plan();
    }

    private PanelPlan shown(CaseRef child) {
      return plans.running(MANAGER, child).orElseThrow();
    }

    private Line line(CaseRef child, @Nullable UUID id) {
      return shown(child).line(java.util.Objects.requireNonNull(id)).orElseThrow();
    }

    private UUID written(String plan) {
      return java.util.Objects.requireNonNull(
          done(plans.write(WORKER, plan, line(), now())).line());
    }

    private void confirmed(CaseRef child, @Nullable UUID id, LineFit fit) {
      done(plans.confirm(WORKER, line(child, id).id(), line(child, id).stamp(), fit, now()));
    }

    private String refusal(String plan, NewLine line) {
      return refused(plans.write(WORKER, plan, line, now()));
    }

    private static Taken.Done done(Taken taken) {
      assertThat(taken).as("%s", taken).isInstanceOf(Taken.Done.class);
      return (Taken.Done) taken;
    }

    private static String refused(Taken taken) {
      assertThat(taken).as("%s", taken).isInstanceOf(Taken.Refused.class);
      return ((Taken.Refused) taken).field();
    }

    private static String fresh() {
      return UUID.randomUUID().toString().substring(0, 8);
    }

    private static NewLine line() {
      return going(HandlingCode.ATTENDEES);
    }

    private static NewLine going(HandlingCode handling) {
      return new NewLine(
          UUID.randomUUID().toString(),
          ActionKind.SAFETY,
          "See the child at school",
          "Somebody they trust is there each day",
          Agency.CSC,
          WORKER.id(),
          "",
          DUE,
          handling,
          null);
    }

    private static NewLine with(
        NewLine line, @Nullable PractitionerId owner, String name, @Nullable LocalDate due) {
      return new NewLine(
          line.key(),
          line.kind(),
          line.what(),
          line.why(),
          line.agency(),
          owner,
          name,
          due,
          line.handling(),
          null);
    }
  }
}

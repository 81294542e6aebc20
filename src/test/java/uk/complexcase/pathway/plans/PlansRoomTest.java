package uk.complexcase.pathway.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import uk.complexcase.cases.actions.ActionBook;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.cases.casefile.OwnWords.Spoken;
import uk.complexcase.cases.events.PanelHeardCase;
import uk.complexcase.cases.plans.LineState;
import uk.complexcase.cases.plans.PanelPlan;
import uk.complexcase.cases.plans.PanelPlan.Line;
import uk.complexcase.cases.plans.PlanState;
import uk.complexcase.cases.plans.PlanTouched;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.fixtures.RoomBehaviour;
import uk.complexcase.pathway.fixtures.RoomsBelow;
import uk.complexcase.pathway.plans.PlanDesk.Answer;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;
import uk.complexcase.work.tasks.TaskContext;

/** The room of multi-agency plans on the real rooms below it, on both databases. */
class PlansRoomTest {

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
      basePackages = {
        "uk.complexcase.pathway.plans",
        "uk.complexcase.cases.plans",
        "uk.complexcase.cases.actions"
      },
      excludeFilters =
          @Filter(
              type = FilterType.REGEX,
              pattern = {RoomsBelow.LEFT_OUT, ".*(Fixture|Properties).*"}))
  static class Rooms {}

  /** Every step commits, as in the product; each test makes its own child. */
  @Import(Rooms.class)
  @RecordApplicationEvents
  abstract static class Behaviour extends RoomBehaviour {

    static final Viewer WORKER = viewer("q.worker", Role.CSC_SOCIAL_WORKER);
    static final Viewer SERVICE = viewer("q.service", Role.CSC_SERVICE_MANAGER);
    static final Viewer TEAM = viewer("q.team", Role.CS_TEAM_MANAGER);
    static final Viewer NURSE = viewer("q.nurse", Role.HEALTH_SAFEGUARDING);
    static final LocalDate PANEL = LocalDate.of(2027, 1, 20);

    @Autowired PlanDesk desk;
    @Autowired PlanCourses courses;
    @Autowired PlanClocks clocks;
    @Autowired PlanProgress progress;
    @Autowired PlanOpenSteps steps;
    @Autowired SaidInReviews ownWords;
    @Autowired HearingPanels hearing;
    @Autowired ReviewsFollowingClocks following;
    @Autowired ActionBook book;
    @Autowired ApplicationEvents events;

    @BeforeEach
    void people_and_the_panel_of_January() {
      given("2027-01-20T16:00", WORKER, SERVICE, TEAM, NURSE);
    }

    @Test
    void a_panel_that_decides_on_a_plan_begins_it_once_with_its_clocks() {
      var child = child();
      heard(child, PANEL, "NO_PLAN");
      heard(child, PANEL, "AGAIN");
      assertThat(desk.of(WORKER, child).plans()).isEmpty();

      heard(child, PANEL, "PLAN");
      heard(child, PANEL, "PLAN");

      var plan = plan(child);
      assertThat(plan.state()).isEqualTo(PlanState.DRAFT);
      assertThat(events.stream(PlanBegun.class).filter(one -> one.plan().equals(plan.ref())))
          .hasSize(1);
      assertThat(due(child, "plan-fit-confirmed")).isEqualTo("2027-01-27T17:00");
      assertThat(due(child, "plan-review")).isEqualTo("2027-04-20T17:00");
      assertThat(progress.read(plan.ref())).containsEntry("linesToConfirm", true);
      owned(child, "ConfirmFit", "ReviewPlan");
    }

    @Test
    void the_lead_practitioner_confirms_and_what_fits_is_carried_out_at_once() {
      var child = begun();
      write(child, "See the child at school");
      write(child, "Meet the mother on Saturdays");
      assertThat(problems(submit("confirm-plan-fit", "ConfirmFit", child, WORKER, FIT)))
          .containsExactly("fitNote");

      var lines = plan(child).lines();
      var typed = new HashMap<String, String>();
      answered(typed, lines.get(0), "SUPPLEMENTS", "");
      answered(typed, lines.get(1), "CONFLICTS", "Contact is supervised");
      done(desk.confirm(WORKER, child, typed));
      heardOfLines(child);
      accepted(submit("confirm-plan-fit", "ConfirmFit", child, WORKER, FIT));

      assertThat(plan(child).state()).isEqualTo(PlanState.ACTIVE);
      assertThat(plan(child).childsPlan().id()).isEqualTo("LCS-4711");
      assertThat(plan(child).lines())
          .extracting(Line::state)
          .containsExactly(LineState.SIGNED_OFF, LineState.PROPOSED);
      assertThat(book.ofSource(plan(child).ref()))
          .extracting(ActionBook.Line::words)
          .containsExactly("See the child at school");
      assertThat(clock(child, "plan-fit-confirmed").running()).isFalse();
      assertThat(events.stream(LineLeftOpen.class)).isNotEmpty();
      assertThat(progress.read(plan(child).ref())).containsEntry("linesToConfirm", false);
      owned(child, "SettleLines", "ReviewPlan");
    }

    @Test
    void a_line_that_waits_for_the_meeting_of_the_childs_plan_has_its_day() {
      var child = inConflict();
      assertThat(due(child, "plan-lines-settled")).isEqualTo("2027-01-22T17:00");
      var line = open(child);

      assertThat(fields(settle(child, line, "AWAIT", Map.of()))).containsExactly("awaitsOn");
      done(
          settle(
              child,
              line,
              "AWAIT",
              Map.of("awaitsOn.day", "5", "awaitsOn.month", "3", "awaitsOn.year", "2027")));

      assertThat(open(child).awaitsOn()).isEqualTo("2027-03-05");
      assertThat(due(child, "plan-lines-settled")).isEqualTo("2027-03-05T17:00");
      assertThat(problems(submit("settle-plan-lines", "SettleLines", child, SERVICE, SETTLED)))
          .containsExactly("settledNote");

      var typed = new HashMap<String, String>();
      answered(typed, open(child), "REPLACES", "Line 4");
      typed.put("reason-" + open(child).id(), "The conference agreed");
      done(desk.confirm(WORKER, child, typed));
      accepted(submit("settle-plan-lines", "SettleLines", child, SERVICE, SETTLED));
      assertThat(plan(child).lines()).extracting(Line::state).containsOnly(LineState.SIGNED_OFF);
      assertThat(clock(child, "plan-lines-settled").running()).isFalse();
      owned(child, "ReviewPlan");
    }

    @Test
    void anybody_with_the_file_pauses_a_line_and_it_becomes_somebodys_work() {
      var child = active();
      var line = plan(child).lines().getFirst();
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> settle(NURSE, child, line, "WITHDRAW", Map.of()));

      done(
          desk.pause(
              NURSE,
              child,
              Map.of("line", line.id().toString(), "unsafe-" + line.id(), "He waits there")));
      heardOfLines(child);

      assertThat(plan(child).lines().getFirst().paused()).isTrue();
      assertThat(book.ofSource(plan(child).ref()))
          .extracting(ActionBook.Line::state)
          .containsExactly("CANCELLED");
      owned(child, "SettleLines", "ReviewPlan");
      done(settle(child, plan(child).lines().getFirst(), "SAFE", Map.of()));
      assertThat(plan(child).lines().getFirst().state()).isEqualTo(LineState.SIGNED_OFF);
    }

    @Test
    void what_was_changed_meanwhile_is_not_overwritten_and_one_refused_line_confirms_none() {
      var child = begun();
      write(child, "See the child at school");
      write(child, "Meet the mother on Saturdays");
      var lines = plan(child).lines();
      var typed = new HashMap<String, String>();
      answered(typed, lines.get(0), "SUPPLEMENTS", "");
      answered(typed, lines.get(1), "CONFLICTS", "");

      assertThat(fields(desk.confirm(WORKER, child, typed)))
          .containsExactly("with-" + lines.get(1).id());
      assertThat(plan(child).lines()).extracting(Line::confirmed).containsOnly(false);

      answered(typed, lines.get(1), "SUPPLEMENTS", "");
      typed.put("stamp-" + lines.get(0).id(), "99");
      assertThat(fields(desk.confirm(WORKER, child, typed)))
          .containsExactly("line-" + lines.get(0).id());
      assertThat(plan(child).lines()).extracting(Line::confirmed).containsOnly(false);
    }

    @Test
    void a_later_panel_brings_the_review_forward_and_the_child_is_heard_in_it() {
      var child = active();
      heard(child, LocalDate.of(2027, 2, 17), "AGAIN");
      assertThat(progress.read(plan(child).ref()))
          .containsEntry("reviewOpensAt", clock.instant().toString());
      assertThat(events.stream(PlanToReadAgain.class))
          .contains(new PlanToReadAgain(plan(child).ref(), "panel/2027-02-17"));

      clock.moveTo(instant("2027-02-18T10:00"));
      assertThat(problems(submit("review-plan", "ReviewPlan", child, TEAM, Map.of())))
          .containsExactlyInAnyOrder("childWords", "whatHelped", "planProposal", "planWhy");
      accepted(submit("review-plan", "ReviewPlan", child, TEAM, reviewed("GO_ON")));

      assertThat(plan(child).state()).isEqualTo(PlanState.REVIEWED);
      assertThat(ownWords.spoken(WORKER, child))
          .extracting(Spoken::words)
          .containsExactly("\"I like the walk with her\"");
      assertThat(clock(child, "plan-review", 1).running()).isFalse();
      assertThat(london(clock(child, "plan-review", 2).due())).isEqualTo("2027-05-18T17:00");
      owned(child, "ReviewPlan");
    }

    @Test
    void the_manager_closes_the_plan_and_nothing_else() {
      var child = inConflict();
      deadlines.open(
          new uk.complexcase.clock.timescales.TimescaleCode("risk-measurement-review"),
          uk.complexcase.clock.timescales.ClockSubject.of(child),
          clock.instant());
      var status = files.identity(WORKER, child).status();

      accepted(submit("review-plan", "ReviewPlan", child, TEAM, reviewed("CLOSE")));
      owned(child, "DecideClosure", "SettleLines");
      accepted(submit("close-plan", "DecideClosure", child, TEAM, closing("CLOSE")));

      assertThat(desk.of(WORKER, child).running()).isNull();
      assertThat(desk.of(WORKER, child).plans().getFirst().closedBecause()).isEqualTo("Safe");
      assertThat(steps.openSteps(WORKER, child)).isEmpty();
      assertThat(
              deadlines.ofOwner(child.value()).stream()
                  .filter(Deadline::running)
                  .map(one -> one.timescale().value())
                  .filter(code -> !code.startsWith("age-")))
          .containsExactly("risk-measurement-review");
      assertThat(files.identity(WORKER, child).status()).isEqualTo(status);
      assertThat(book.ofSource(desk.of(WORKER, child).plans().getFirst().ref()))
          .extracting(ActionBook.Line::state)
          .containsExactly("OPEN");
    }

    @Test
    void a_plan_the_manager_does_not_close_has_another_period() {
      var child = active();
      accepted(submit("review-plan", "ReviewPlan", child, TEAM, reviewed("CLOSE")));
      accepted(submit("close-plan", "DecideClosure", child, TEAM, closing("GO_ON")));

      assertThat(plan(child).runs()).isTrue();
      owned(child, "ReviewPlan");
      assertThat(clock(child, "plan-closure", 1).running()).isFalse();
      assertThat(clock(child, "plan-review", 2).running()).isTrue();
    }

    @Test
    void the_process_follows_a_review_that_is_moved() {
      var child = active();
      var review = clock(child, "plan-review");
      var to = instant("2027-03-20T17:00");
      transactions.executeWithoutResult(status ->
          following.on(
              new uk.complexcase.clock.timescales.DeadlineChanged(
                  review.id(), review.due(), to, "Sooner", TEAM.id())));

      assertThat(events.stream(PlanToReadAgain.class))
          .contains(new PlanToReadAgain(plan(child).ref(), "moved/" + to));
    }

    @Test
    void only_those_who_may_be_the_lead_practitioner_confirm() {
      var child = begun();
      write(child, "See the child at school");
      var typed = new HashMap<String, String>();
      answered(typed, plan(child).lines().getFirst(), "SUPPLEMENTS", "");

      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> desk.confirm(TEAM, child, typed));
      assertThat(desk.of(TEAM, child).carries()).isTrue();
      assertThat(desk.of(NURSE, child).carries()).isFalse();
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> desk.of(viewer("q.other", Role.CSC_SOCIAL_WORKER), child));
    }

    @Test
    void a_new_line_of_a_running_plan_is_to_be_confirmed_without_waiting() {
      var child = active();
      write(child, "A youth worker from the club");
      heardOfLines(child);

      assertThat(events.stream(PlanToReadAgain.class))
          .contains(new PlanToReadAgain(plan(child).ref(), "lines/2"));
      assertThat(progress.read(plan(child).ref())).containsEntry("linesToConfirm", true);
      owned(child, "ConfirmFit", "ReviewPlan");
    }

    static final Map<String, Object> FIT =
        Map.of("planKind", "CHILD_PROTECTION", "planId", "LCS-4711");
    static final Map<String, Object> SETTLED = Map.of("settledNote", "The service manager, today");

    private static Map<String, Object> reviewed(String proposal) {
      return Map.of(
          "childWords", "\"I like the walk with her\"",
          "whatHelped", "The walk",
          "planProposal", proposal,
          "planWhy", "Better");
    }

    private static Map<String, Object> closing(String decision) {
      return Map.of("planProposal", decision, "planWhy", "Safe");
    }

    private CaseRef child() {
      var child = opened("Child Q1 " + UUID.randomUUID(), LocalDate.of(2012, 5, 4), TEAM);
      for (var one : List.of(WORKER, SERVICE, TEAM, NURSE)) {
        transactions.executeWithoutResult(
            status -> access.grant(child, new Grantee.Person(one.id()), "On the panel", TEAM.id()));
      }
      return child;
    }

    private CaseRef begun() {
      var child = child();
      heard(child, PANEL, "PLAN");
      return child;
    }

    /** A plan with one line that is carried out. */
    private CaseRef active() {
      var child = begun();
      write(child, "See the child at school");
      confirmAll(child, "SUPPLEMENTS");
      accepted(submit("confirm-plan-fit", "ConfirmFit", child, WORKER, FIT));
      return child;
    }

    /** The same with a second line in conflict. */
    private CaseRef inConflict() {
      var child = begun();
      write(child, "See the child at school");
      confirmAll(child, "SUPPLEMENTS");
      write(child, "Meet the mother on Saturdays");
      confirmAll(child, "CONFLICTS");
      accepted(submit("confirm-plan-fit", "ConfirmFit", child, WORKER, FIT));
      heardOfLines(child);
      return child;
    }

    private void confirmAll(CaseRef child, String fit) {
      var typed = new HashMap<String, String>();
      plan(child).lines().stream()
          .filter(line -> !line.confirmed())
          .forEach(line -> answered(typed, line, fit, "It"));
      done(desk.confirm(WORKER, child, typed));
    }

    private static void answered(Map<String, String> typed, Line line, String fit, String with) {
      typed.put("stamp-" + line.id(), Long.toString(line.stamp()));
      typed.put("fit-" + line.id(), fit);
      typed.put("with-" + line.id(), with);
    }

    private void write(CaseRef child, String what) {
      done(
          desk.write(
              WORKER,
              child,
              Map.of(
                  "what", what,
                  "why", "Somebody they trust is there",
                  "kind", "SAFETY",
                  "owner", "q.worker",
                  "due.day", "10",
                  "due.month", "2",
                  "due.year", "2027",
                  "handling", "ATTENDEES"),
              UUID.randomUUID().toString()));
    }

    private Answer settle(CaseRef child, Line line, String choice, Map<String, String> more) {
      return settle(SERVICE, child, line, choice, more);
    }

    private Answer settle(
        Viewer who, CaseRef child, Line line, String choice, Map<String, String> more) {
      var typed = new HashMap<>(more);
      typed.put("line", line.id().toString());
      typed.put("stamp-" + line.id(), Long.toString(line.stamp()));
      typed.put("choice-" + line.id(), choice);
      typed.put("because-" + line.id(), "Review conference, agreed with the worker");
      return desk.settle(who, child, typed);
    }

    private PanelPlan plan(CaseRef child) {
      return java.util.Objects.requireNonNull(desk.of(WORKER, child).running());
    }

    private Line open(CaseRef child) {
      return plan(child).lines().stream().filter(Line::open).findFirst().orElseThrow();
    }

    private void heard(CaseRef child, LocalDate panel, String outcome) {
      transactions.executeWithoutResult(
          status -> hearing.on(new PanelHeardCase(child, panel, outcome, clock.instant())));
    }

    private void heardOfLines(CaseRef child) {
      transactions.executeWithoutResult(status -> hearing.on(new PlanTouched(plan(child).ref())));
    }

    private static void done(Answer answer) {
      assertThat(answer).as("%s", answer).isInstanceOf(Answer.Done.class);
    }

    private static List<String> fields(Answer answer) {
      assertThat(answer).as("%s", answer).isInstanceOf(Answer.Refused.class);
      return ((Answer.Refused) answer).problems().stream().map(FieldProblem::field).toList();
    }

    /** These stand open, each with an owner and the date of its clock, and nothing else does. */
    private void owned(CaseRef child, String... elements) {
      assertThat(steps.openSteps(WORKER, child))
          .extracting(OpenStep::elementId)
          .containsExactlyInAnyOrder(elements);
      assertThat(steps.openSteps(WORKER, child))
          .allSatisfy(step -> {
            assertThat(step.holder()).isNotBlank();
            assertThat(step.due()).isAfter(clock.instant());
          });
    }

    private Deadline clock(CaseRef child, String code) {
      return clock(child, code, 1);
    }

    private Deadline clock(CaseRef child, String code, int round) {
      return deadlines.ofOwner(child.value()).stream()
          .filter(one -> one.timescale().value().equals(code))
          .filter(one -> one.subject().part().endsWith("." + round))
          .findFirst()
          .orElseThrow();
    }

    private String due(CaseRef child, String code) {
      return london(clock(child, code).due());
    }

    private SubmissionOutcome submit(
        String form, String element, CaseRef child, Viewer who, Map<String, Object> values) {
      var plan = plan(child);
      var task =
          new TaskContext(
              1,
              "multi-agency-plan",
              element,
              form,
              List.of(child),
              Map.of("planRef", plan.ref(), "caseRef", child.value()),
              who,
              clock.instant());
      clocks.begin(element, task.variables());
      assertThat(inTransaction(() -> form(form).prefill(task))).isNotEmpty();
      assertThat(form(form).why(task)).isNotBlank();
      return submit(task, values);
    }
  }
}

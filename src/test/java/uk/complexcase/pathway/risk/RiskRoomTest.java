package uk.complexcase.pathway.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
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
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.cases.casefile.OpenSteps;
import uk.complexcase.cases.events.ComplexSafeguardingClosed;
import uk.complexcase.cases.events.ReferredToComplexSafeguarding;
import uk.complexcase.cases.events.StrategyDiscussionNeeded;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.DeadlineState;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleRegister;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.SubmissionOutcome.Accepted;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;
import uk.complexcase.work.tasks.SubmissionOutcome.Refused;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** The complex safeguarding team's work on the real rooms below it, on both databases. */
class RiskRoomTest {

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  /** This room and those it stands on, without the web, the engine and the task desk. */
  @TestConfiguration(proxyBeanMethods = false)
  @Import(JacksonAutoConfiguration.class)
  @ComponentScan(
      basePackages = {
        "uk.complexcase.pathway.risk",
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

    static final Organisation TEAM =
        new Organisation("northmoor-cs-team", "Northmoor complex safeguarding", Agency.CS_TEAM);
    static final Viewer MANAGER = viewer("r.manager", Role.CS_TEAM_MANAGER);
    static final Viewer WORKER = viewer("r.worker", Role.CS_SOCIAL_WORKER);
    static final Viewer SOCIAL = viewer("r.social", Role.CSC_TEAM_MANAGER);
    static final Viewer STRANGER = viewer("r.nurse", Role.HEALTH_SAFEGUARDING);

    @Autowired OpeningCsCase opening;
    @Autowired AskingForDiscussion asking;
    @Autowired PanelCalendar panels;
    @Autowired RiskDesk desk;
    @Autowired CsCases cases;
    @Autowired AgreeingLevel agreeing;
    @Autowired List<TaskSubmission> forms;
    @Autowired OpenSteps steps;
    @Autowired CaseFiles files;
    @Autowired DeadlineRegister deadlines;
    @Autowired PeopleRegister people;
    @Autowired TestClock clock;
    @Autowired TransactionTemplate transactions;
    @Autowired ApplicationEvents events;

    private CaseRef child;

    @BeforeEach
    void people_and_a_child() {
      clock.moveTo(instant("2027-01-11T09:00"));
      transactions.executeWithoutResult(status ->
          Stream.of(MANAGER, WORKER, SOCIAL, STRANGER)
              .forEach(one ->
                  people.register(
                      new Practitioner(
                          one.id(), one.name(), "", "", one.organisation(), one.roles()))));
      child =
          inTransaction(() ->
              files.open(
                  new NewChild("Child A1", LocalDate.of(2012, 5, 4), null),
                  new ContactRef(References.fresh("R")),
                  "northmoor-hub",
                  clock.instant(),
                  SOCIAL.id()));
    }

    @Test
    void a_child_is_referred_to_the_team_once_and_again_only_to_the_same_case() {
      var told = referred("LOW");
      hear(told);
      hear(
          new ReferredToComplexSafeguarding(
              child,
              new ContactRef(References.fresh("R")),
              "MEDIUM",
              clock.instant(),
              clock.instant(),
              SOCIAL.id()));

      assertThat(cases.findByCurrentCaseRefOrderByReferredAtDesc(child.value())).hasSize(1);
      assertThat(cs().state).isEqualTo(CsState.SCREENED_LOW);
      assertThat(events.stream(PathwayBegun.class)).hasSize(1);
      assertThat(files.chronology(SOCIAL, child))
          .anyMatch(line -> line.kind().equals("CS_REFERRED_AGAIN"));
    }

    @Test
    void
        through_low_medium_high_and_down_again_every_review_has_its_date_and_the_history_is_right() {
      referred("LOW");
      clock.moveTo(instant("2027-01-13T10:00"));
      done("measure-risk", "MeasureRisk", measured("LOW", "YES"));
      var dates =
          List.of(
              "2027-04-13", "2027-07-13", "2027-10-13", "2028-01-13", "2028-04-13", "2028-07-13");
      var levels = List.of("MEDIUM", "HIGH", "HIGH", "MEDIUM", "LOW", "LOW");
      for (int i = 0; i < dates.size(); i++) {
        assertThat(london(reviewClock().due())).isEqualTo(dates.get(i) + "T17:00");
        assertThat(steps.openSteps(SOCIAL, child))
            .anyMatch(step -> step.sentence().equals("Next risk review") && step.due() != null);
        var before = reviewClock();
        clock.moveTo(instant(dates.get(i) + "T10:00"));

        var done = done("review-risk", "ReviewRisk", reviewed(levels.get(i), "NO"));

        assertThat(done.variables())
            .containsEntry("raisedToHigh", i == 1)
            .containsEntry("closureProposed", false);
        assertThat(deadlines.find(before.id()).orElseThrow().state()).isEqualTo(DeadlineState.MET);
      }
      assertThat(desk.history(SOCIAL, child).orElseThrow().levels())
          .extracting(level -> level.level() + " " + level.direction())
          .containsExactly(
              "Low The same",
              "Low Down",
              "Medium Down",
              "High The same",
              "High Up",
              "Medium Up",
              "Low ");
      assertThat(
              deadlines.ofOwner(child.value()).stream()
                  .filter(one -> one.timescale().equals(Clocks.REVIEW))
                  .filter(Deadline::running))
          .hasSize(1);
    }

    @Test
    void closing_ends_the_period_clears_the_marker_and_touches_no_social_care() {
      medium();
      done("consider-hazard", "ConsiderHazard", Map.of("hazard", "SET", "hazardReason", "Seen"));
      var review = reviewClock();
      var status = files.identity(SOCIAL, child).status();

      assertThat(
              problems(
                  "decide-cs-closure",
                  "DecideClosure",
                  MANAGER,
                  Map.of("closureDecision", "CLOSE", "closureReason", "Settled")))
          .containsExactly("hazardCleared");
      done(
          "decide-cs-closure",
          "DecideClosure",
          Map.of("closureDecision", "CLOSE", "closureReason", "Settled", "hazardCleared", "YES"));

      assertThat(deadlines.find(review.id()).orElseThrow().state())
          .isEqualTo(DeadlineState.CANCELLED);
      assertThat(steps.openSteps(SOCIAL, child)).isEmpty();
      assertThat(events.stream(ComplexSafeguardingClosed.class)).hasSize(1);
      assertThat(events.stream(ReviewNotWanted.class)).hasSize(1);
      assertThat(files.identity(SOCIAL, child).status()).isEqualTo(status);
      assertThat(desk.history(SOCIAL, child).orElseThrow().present().hazard()).isFalse();
    }

    @Test
    void an_assessment_after_a_measurement_replaces_its_period_and_a_closed_case_takes_no_form() {
      referred("LOW");
      done("measure-risk", "MeasureRisk", measured("MEDIUM", "YES"));
      var first = reviewClock();

      done("assess-phoenix", "AssessPhoenix", phoenix("MEDIUM", "YES", "r.manager"));

      assertThat(deadlines.find(first.id()).orElseThrow().state())
          .isEqualTo(DeadlineState.CANCELLED);
      assertThat(events.stream(ReviewNotWanted.class)).hasSize(1);
      done(
          "decide-cs-closure",
          "DecideClosure",
          Map.of("closureDecision", "CLOSE", "closureReason", "Settled"));
      assertThat(
              submit(
                  "assess-phoenix", "AssessPhoenix", WORKER, phoenix("HIGH", "YES", "r.manager")))
          .isInstanceOf(Refused.class);
      assertThat(cs().state).isEqualTo(CsState.CLOSED_TO_CS);
    }

    @Test
    void a_level_is_agreed_by_two_and_a_high_one_is_never_below_the_team() {
      referred("MEDIUM");

      assertThat(
              problems(
                  "assess-phoenix", "AssessPhoenix", WORKER, phoenix("HIGH", "NO", "r.worker")))
          .containsExactlyInAnyOrder("agreedWith", "belowThreshold");
      assertThat(problems("assess-phoenix", "AssessPhoenix", WORKER, Map.of()))
          .contains("childWords", "levelWhy", "riskLevel", "agreedWith");
      assertThat(cs().level).isNull();
    }

    @Test
    void whoever_works_with_the_child_brings_a_review_forward_once_and_nobody_else() {
      medium();

      assertThat(desk.askEarly(SOCIAL, child, " ")).contains("Write what is new");
      assertThat(desk.askEarly(SOCIAL, child, "Seen with the adults again")).isEmpty();
      assertThat(desk.askEarly(SOCIAL, child, "Again")).isEmpty();
      assertThat(events.stream(ReviewAskedEarly.class)).hasSize(1);
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> desk.askEarly(STRANGER, child, "Something"));
      assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> desk.history(STRANGER, child));
    }

    @Test
    void the_panel_is_the_next_third_wednesday_whose_papers_can_still_be_sent() {
      assertThat(panels.next(instant("2026-12-16T10:00"))).isEqualTo("2027-01-20");
      assertThat(panels.next(instant("2027-03-26T12:00"))).isEqualTo("2027-04-21");
      assertThat(panels.next(instant("2027-04-29T10:00"))).isEqualTo("2027-05-19");
      assertThat(panels.next(instant("2027-06-15T15:00"))).isEqualTo("2027-07-21");
    }

    @Test
    void high_asks_for_one_discussion_and_for_none_where_one_was_asked_since_the_contact() {
      referred("HIGH");
      var needed =
          new StrategyDiscussionNeeded(
              new ContactRef(cs().contactRef),
              List.of(child),
              cs().receivedAt,
              false,
              Set.of(),
              "",
              SOCIAL.id());
      transactions.executeWithoutResult(status -> asking.on(needed));
      asking.ask(cs().ref, false);
      assertThat(events.stream(StrategyDiscussionNeeded.class)).isEmpty();

      clock.moveTo(instant("2027-01-20T10:00"));
      done("assess-phoenix", "AssessPhoenix", phoenix("MEDIUM", "YES", "r.manager"));
      clock.moveTo(instant("2027-02-20T10:00"));
      done("review-risk", "ReviewRisk", reviewed("HIGH", "NO"));
      asking.ask(cs().ref, true);
      asking.ask(cs().ref, true);
      assertThat(events.stream(StrategyDiscussionNeeded.class))
          .singleElement()
          .satisfies(one ->
              assertThat(one.informationReceivedAt()).isEqualTo(instant("2027-02-20T10:00")));

      clock.moveTo(instant("2027-03-20T10:00"));
      done("review-risk", "ReviewRisk", reviewed("HIGH", "NO"));
      asking.ask(cs().ref, true);
      assertThat(events.stream(StrategyDiscussionNeeded.class)).hasSize(1);
    }

    private void medium() {
      referred("MEDIUM");
      done("assess-phoenix", "AssessPhoenix", phoenix("MEDIUM", "YES", "r.manager"));
    }

    private ReferredToComplexSafeguarding referred(String level) {
      var told =
          new ReferredToComplexSafeguarding(
              child,
              new ContactRef(References.fresh("R")),
              level,
              clock.instant(),
              clock.instant(),
              SOCIAL.id());
      hear(told);
      return told;
    }

    private void hear(ReferredToComplexSafeguarding told) {
      transactions.executeWithoutResult(status -> opening.on(told));
    }

    private CsCase cs() {
      return cases.findByCurrentCaseRefOrderByReferredAtDesc(child.value()).getFirst();
    }

    private Deadline reviewClock() {
      var review = agreeing.running(cs()).orElseThrow();
      return deadlines.find(Clocks.REVIEW, Clocks.of(cs(), review)).orElseThrow();
    }

    private static Map<String, Object> measured(String level, String works) {
      return Map.of(
          "childWords",
          "They are my mates",
          "levelWhy",
          "Lifts on Fridays",
          "riskLevel",
          level,
          "belowThreshold",
          works);
    }

    private static Map<String, Object> phoenix(String level, String works, String with) {
      var values = new HashMap<>(measured(level, works));
      values.putAll(
          Map.of("phoenixFound", "Older peers", "strengths", "The coach", "agreedWith", with));
      return values;
    }

    private static Map<String, Object> reviewed(String level, String closes) {
      return Map.of(
          "childWords", "It is better now",
          "whatHelped", "The coach",
          "levelWhy", "Contact is less",
          "riskLevel", level,
          "agreedWith", "r.manager",
          "planChanges", "None",
          "closureProposed", closes);
    }

    private Accepted done(String form, String element, Map<String, Object> values) {
      var outcome = submit(form, element, form.startsWith("decide") ? MANAGER : WORKER, values);
      assertThat(outcome).as("%s", outcome).isInstanceOf(Accepted.class);
      return (Accepted) outcome;
    }

    private List<String> problems(
        String form, String element, Viewer who, Map<String, Object> values) {
      var outcome = submit(form, element, who, values);
      assertThat(outcome).as("%s", outcome).isInstanceOf(Refused.class);
      return ((Refused) outcome).problems().stream().map(FieldProblem::field).toList();
    }

    private SubmissionOutcome submit(
        String form, String element, Viewer who, Map<String, Object> values) {
      var cs = cs();
      var variables =
          new HashMap<String, Object>(Map.of("csCaseRef", cs.ref, "caseRef", cs.caseRef));
      if (element.equals("ReviewRisk")) {
        variables.put("reviewRef", agreeing.running(cs).orElseThrow().ref);
      }
      var task =
          new TaskContext(
              1, "risk", element, form, List.of(cs.file()), variables, who, clock.instant());
      return inTransaction(() -> {
        var room =
            forms.stream().filter(one -> one.formId().equals(form)).findFirst().orElseThrow();
        assertThat(room.prefill(task)).isNotEmpty();
        assertThat(room.why(task)).isNotBlank();
        return room.submit(task, new FormData(new HashMap<String, @Nullable Object>(values)));
      });
    }

    private <T> T inTransaction(Supplier<T> act) {
      return Objects.requireNonNull(transactions.execute(status -> act.get()));
    }

    private static Instant instant(String london) {
      return LocalDateTime.parse(london).atZone(LondonTime.ZONE).toInstant();
    }

    private static String london(Instant at) {
      return at.atZone(LondonTime.ZONE).toLocalDateTime().toString();
    }

    private static Viewer viewer(String id, Role role) {
      return new Viewer(new PractitionerId(id), "Worker " + id, TEAM, Set.of(role));
    }
  }
}

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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.casefile.AllocatedWorkers;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.InBrief;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.cases.casefile.OpenSteps;
import uk.complexcase.cases.casefile.OwnWords;
import uk.complexcase.cases.casefile.RiskLevel;
import uk.complexcase.cases.casefile.TeamCases.Awaits;
import uk.complexcase.cases.casefile.TeamCases.TeamCase;
import uk.complexcase.cases.events.ComplexSafeguardingClosed;
import uk.complexcase.cases.events.ConcernJoinedComplexSafeguarding;
import uk.complexcase.cases.events.PanelOfCaseChanged;
import uk.complexcase.cases.events.ReferredToComplexSafeguarding;
import uk.complexcase.cases.events.StrategyDiscussionNeeded;
import uk.complexcase.cases.events.ToldOfComplexSafeguarding;
import uk.complexcase.cases.events.ToldOfComplexSafeguarding.What;
import uk.complexcase.clock.escalation.WorkHolders;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineId;
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
        "uk.complexcase.clock.panels",
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
  static class Rooms {

    /** Whoever holds a task, told by the clock it runs by. */
    @Bean
    WorkHolders holders() {
      return clock -> clock.equals(HELD.get()) ? Set.of(new PractitionerId("r.holder")) : Set.of();
    }
  }

  static final AtomicReference<@Nullable DeadlineId> HELD = new AtomicReference<>();

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

    static final Map<String, Object> CONSIDERED =
        Map.of(
            "lookedAfterConsidered", "NOT_NOW",
            "lookedAfterReason", "Safe at home",
            "legalConsidered", "NO_ACTION",
            "legalReason", "Nothing to ask");

    @Autowired OpeningCsCase opening;
    @Autowired RiskStart start;
    @Autowired HearingAgain again;
    @Autowired HearingOfPanels ofPanels;
    @Autowired AllocatedWorkers workers;
    @Autowired AskingForDiscussion asking;
    @Autowired RiskDesk desk;
    @Autowired InBrief brief;
    @Autowired CsCases cases;
    @Autowired CasesOfTheTeam team;
    @Autowired AgreeingLevel agreeing;
    @Autowired List<TaskSubmission> forms;
    @Autowired OpenSteps steps;
    @Autowired SaidToTeam ownWords;
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
      assertThat(cs().state).as("the higher of both").isEqualTo(CsState.SCREENED_MEDIUM);
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
      assertThat(ownWords.spoken(SOCIAL, child))
          .containsExactly(
              new OwnWords.Spoken(
                  clock.instant(), "They are my mates", "told to the complex safeguarding team"));
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
      assertThat(ask()).isOne();
      assertThat(events.stream(StrategyDiscussionNeeded.class)).isEmpty();

      clock.moveTo(instant("2027-01-20T10:00"));
      done("assess-phoenix", "AssessPhoenix", phoenix("MEDIUM", "YES", "r.manager"));
      clock.moveTo(instant("2027-02-20T10:00"));
      done("review-risk", "ReviewRisk", reviewed("HIGH", "NO"));
      assertThat(ask()).isEqualTo(2);
      assertThat(ask()).isEqualTo(2);
      assertThat(events.stream(StrategyDiscussionNeeded.class))
          .singleElement()
          .satisfies(one ->
              assertThat(one.informationReceivedAt()).isEqualTo(instant("2027-02-20T10:00")));

      clock.moveTo(instant("2027-03-20T10:00"));
      done("review-risk", "ReviewRisk", reviewed("HIGH", "NO"));
      assertThat(ask()).isEqualTo(2);
      assertThat(events.stream(StrategyDiscussionNeeded.class)).hasSize(1);
    }

    /** Asks as the process does, for every finding there was; says how many there were. */
    private long ask() {
      var findings = events.stream(HighRiskFound.class).toList();
      findings.forEach(one -> asking.ask(one.finding()));
      return findings.size();
    }

    @Test
    void a_higher_referral_before_a_level_is_agreed_is_the_level_and_whoever_works_on_it_is_told() {
      referred("LOW");
      var clock = deadlines.open(Clocks.GOVERNANCE, Clocks.of(cs()), this.clock.instant());
      HELD.set(clock.id());

      var higher = referred("HIGH");
      hear(higher);

      assertThat(cs().referredLevel).isEqualTo(RiskLevel.HIGH);
      assertThat(cs().state).isEqualTo(CsState.SCREENED_HIGH);
      assertThat(events.stream(ReferredHigher.class))
          .containsExactly(new ReferredHigher(cs().ref, "HIGH"));
      assertThat(events.stream(ToldOfComplexSafeguarding.class))
          .singleElement()
          .satisfies(told -> {
            assertThat(told.what()).isEqualTo(What.REFERRED_HIGHER);
            assertThat(told.to())
                .contains(MANAGER.id(), new PractitionerId("r.holder"))
                .doesNotContain(STRANGER.id());
          });
      assertThat(ask()).isOne();
      assertThat(events.stream(StrategyDiscussionNeeded.class))
          .singleElement()
          .satisfies(one -> assertThat(one.contact()).isEqualTo(higher.contact()));
    }

    @Test
    void a_lower_or_equal_referral_changes_no_level_and_is_told_all_the_same() {
      referred("MEDIUM");
      referred("LOW");

      assertThat(cs().referredLevel).isEqualTo(RiskLevel.MEDIUM);
      assertThat(events.stream(ReferredHigher.class)).isEmpty();
      assertThat(events.stream(ToldOfComplexSafeguarding.class))
          .extracting(ToldOfComplexSafeguarding::what)
          .containsExactly(What.CONCERN_AGAIN);
    }

    @Test
    void a_high_referral_after_a_lower_level_was_agreed_asks_for_its_discussion_and_its_review() {
      medium();
      clock.moveTo(instant("2027-01-12T10:00"));
      referred("HIGH");

      assertThat(cs().level).isEqualTo(RiskLevel.MEDIUM);
      assertThat(events.stream(ReviewAskedEarly.class)).hasSize(1);
      assertThat(ask()).isOne();
      assertThat(events.stream(StrategyDiscussionNeeded.class)).hasSize(1);
      clock.moveTo(instant("2027-01-14T10:00"));
      done("review-risk", "ReviewRisk", reviewed("HIGH", "NO"));
      assertThat(ask()).as("the review agrees what the referral said").isOne();
    }

    @Test
    void a_concern_that_joined_the_standing_referral_is_told_to_the_team_once() {
      referred("LOW");
      var joined =
          new ConcernJoinedComplexSafeguarding(
              child, new ContactRef(References.fresh("R")), clock.instant(), clock.instant());
      transactions.executeWithoutResult(status -> again.on(joined));
      transactions.executeWithoutResult(status -> again.on(joined));

      assertThat(events.stream(ToldOfComplexSafeguarding.class))
          .extracting(ToldOfComplexSafeguarding::what)
          .containsExactly(What.CONCERN_AGAIN);
      assertThat(files.chronology(SOCIAL, child))
          .filteredOn(line -> line.kind().equals("CS_CONCERN_AGAIN"))
          .hasSize(1);
    }

    @Test
    void the_same_contact_opens_another_case_where_it_is_referred_anew_after_closing() {
      var told = referred("LOW");
      close();
      hear(told);
      assertThat(cases.findByCurrentCaseRefOrderByReferredAtDesc(child.value())).hasSize(1);

      clock.moveTo(instant("2027-05-11T09:00"));
      hear(
          new ReferredToComplexSafeguarding(
              child, told.contact(), "HIGH", told.receivedAt(), clock.instant(), SOCIAL.id()));

      assertThat(cases.findByCurrentCaseRefOrderByReferredAtDesc(child.value())).hasSize(2);
      assertThat(cs().open()).isTrue();
    }

    @Test
    void a_high_risk_is_left_out_of_the_panel_by_the_head_of_service_alone() {
      referred("HIGH");
      done("assess-phoenix", "AssessPhoenix", phoenix("HIGH", "YES", "r.manager"));

      var asked = done("decide-mace", "DecideMace", panel("NOT_REQUIRED"));

      assertThat(asked.variables()).containsEntry("panelOmissionAsked", true);
      assertThat(cs().mace).isNull();
      assertThat(present().panel())
          .isEqualTo("No panel is wanted; the head of service has not agreed yet");
      done("confirm-mace-omission", "ConfirmPanelLeftOut", panel("NOT_REQUIRED"));
      assertThat(present().panel()).isEqualTo("No panel required");
    }

    @Test
    void a_medium_risk_is_left_out_by_the_manager_and_decided_anew_once_the_risk_rose() {
      medium();
      var left = done("decide-mace", "DecideMace", panel("NOT_REQUIRED"));
      assertThat(left.variables()).containsEntry("panelOmissionAsked", false);
      assertThat(present().panel()).isEqualTo("No panel required");

      var reviewed = done("review-risk", "ReviewRisk", reviewed("HIGH", "NO"));

      assertThat(reviewed.variables())
          .containsEntry("raised", true)
          .containsEntry("panelAgain", true)
          .as("the marker is open already")
          .containsEntry("hazardAgain", false);
      assertThat(present().panel()).isEmpty();
      assertThat(ask()).isOne();
    }

    @Test
    void the_marker_is_asked_for_once_on_each_rise() {
      referred("LOW");
      done("measure-risk", "MeasureRisk", measured("LOW", "YES"));
      done("consider-hazard", "ConsiderHazard", Map.of("hazard", "SET", "hazardReason", "Seen"));
      assertThat(done("review-risk", "ReviewRisk", reviewed("MEDIUM", "NO")).variables())
          .containsEntry("hazardAgain", true)
          .as("nobody decided on the panel yet")
          .containsEntry("panelAgain", false);
      assertThat(done("review-risk", "ReviewRisk", reviewed("HIGH", "NO")).variables())
          .containsEntry("hazardAgain", false);
    }

    @Test
    void care_and_legal_advice_wait_to_be_considered_once_and_anew_after_they_were() {
      referred("HIGH");
      done("assess-phoenix", "AssessPhoenix", phoenix("MEDIUM", "YES", "r.manager"));
      clock.moveTo(instant("2027-02-11T09:00"));
      done("review-risk", "ReviewRisk", reviewed("HIGH", "NO"));
      var found = events.stream(HighRiskFound.class).map(HighRiskFound::finding).toList();
      assertThat(found)
          .extracting(one -> start.high(one).get("careAndLegalPending"))
          .containsExactly(false, true);

      considered(found.getFirst());
      done("review-risk", "ReviewRisk", reviewed("LOW", "NO"));
      clock.moveTo(instant("2027-03-11T09:00"));
      done("review-risk", "ReviewRisk", reviewed("HIGH", "NO"));
      var last = events.stream(HighRiskFound.class).toList().getLast().finding();
      assertThat(start.high(last)).containsEntry("careAndLegalPending", false);
    }

    private void considered(String finding) {
      var task =
          task(
              "ConsiderCareAndLegal",
              "consider-care-and-legal",
              MANAGER,
              Map.of("highRef", finding));
      assertThat(submit(task, CONSIDERED)).isInstanceOf(Accepted.class);
    }

    @Test
    void a_panel_that_was_decided_on_stands_when_the_risk_rises() {
      medium();
      done("decide-mace", "DecideMace", panel("BRING"));
      done("review-risk", "ReviewRisk", reviewed("HIGH", "NO"));

      assertThat(cs().panelOn).isNotNull();
    }

    @Test
    void another_day_of_the_panel_is_the_teams_day_once_with_its_reason_and_told() {
      medium();
      done("decide-mace", "DecideMace", panel("BRING"));
      var decided = cs().panelOn;
      var later = moved(decided.plusDays(7), clock.instant().plusSeconds(60));
      moved(decided.minusDays(7), clock.instant().minusSeconds(60));

      assertThat(cs().panelOn).as("an older word changes nothing").isEqualTo(later);
      assertThat(present().panel()).endsWith(" (changed: The room is taken)");
      assertThat(events.stream(ToldOfComplexSafeguarding.class))
          .filteredOn(one -> one.what() == What.PANEL_CHANGED)
          .singleElement()
          .satisfies(one -> assertThat(one.to()).containsExactly(MANAGER.id()));
      assertThat(files.chronology(SOCIAL, child))
          .filteredOn(line -> line.kind().equals("PANEL_DAY_CHANGED"))
          .singleElement()
          .satisfies(line -> assertThat(line.text()).doesNotContain("room"));

      moved(decided.minusDays(2), clock.instant().plusSeconds(120));
      assertThat(cs().panelOn).as("earlier").isEqualTo(decided.minusDays(2));
    }

    @Test
    void a_case_no_panel_hears_is_brought_to_none_by_a_word_that_came_late() {
      medium();
      done("decide-mace", "DecideMace", panel("NOT_REQUIRED"));

      moved(LocalDate.of(2027, 2, 24), clock.instant().plusSeconds(60));

      assertThat(cs().panelOn).isNull();
      assertThat(present().panel()).isEqualTo("No panel required");
    }

    private LocalDate moved(LocalDate on, Instant at) {
      var changed = new PanelOfCaseChanged(child, on, "The room is taken", at, SOCIAL.id());
      transactions.executeWithoutResult(status -> ofPanels.on(changed));
      transactions.executeWithoutResult(status -> ofPanels.on(changed));
      return on;
    }

    @Test
    void the_team_does_not_end_its_work_on_a_risk_that_rose() {
      referred("LOW");
      done("measure-risk", "MeasureRisk", measured("LOW", "YES"));

      assertThat(problems("review-risk", "ReviewRisk", WORKER, reviewed("MEDIUM", "YES")))
          .containsExactly("closureProposed");
    }

    @Test
    void a_review_that_closes_ends_what_every_other_process_of_the_case_has_open() {
      medium();
      var first = agreeing.running(cs()).orElseThrow().ref;
      done("review-risk", "ReviewRisk", reviewed("LOW", "YES"));
      var second = agreeing.running(cs()).orElseThrow().ref;
      closing(first);

      assertThat(events.stream(CsWorkEnded.class)).containsExactly(new CsWorkEnded(cs().ref));
      assertThat(events.stream(ReviewNotWanted.class).map(ReviewNotWanted::review))
          .containsExactly(second);
    }

    @Test
    void closing_tells_the_social_worker_and_whoever_referred_and_keeps_care_and_legal_open() {
      referred("HIGH");
      done("assess-phoenix", "AssessPhoenix", phoenix("LOW", "NO", "r.manager"));
      transactions.executeWithoutResult(status ->
          workers.allocate(
              child, STRANGER.id(), "Child and family assessment", SOCIAL.id(), clock.instant()));

      close();

      assertThat(events.stream(ToldOfComplexSafeguarding.class))
          .singleElement()
          .satisfies(told -> {
            assertThat(told.what()).isEqualTo(What.CLOSED);
            assertThat(told.to()).containsExactlyInAnyOrder(STRANGER.id(), SOCIAL.id());
          });
      assertThat(events.stream(CsWorkEnded.class)).as("ends with its own process").isEmpty();
      considered(events.stream(HighRiskFound.class).toList().getFirst().finding());
    }

    @Test
    void a_level_below_the_tools_result_is_agreed_by_a_manager_who_did_not_judge_it_or_set_back() {
      referred("LOW");
      var lower = new HashMap<>(measured("LOW", "YES"));
      lower.put("toolResult", "HIGH");
      done("measure-risk", "MeasureRisk", lower);
      var asked = events.stream(LevelBelowTool.class).toList().getFirst().countersign();
      assertThat(levels().getFirst().countersigned())
          .isEqualTo("The tool shows high. Waits for a manager to agree the lower level.");
      assertThat(
              problems(
                  "decide-cs-closure",
                  "DecideClosure",
                  MANAGER,
                  Map.of("closureDecision", "CLOSE", "closureReason", "Settled")))
          .containsExactly("closureDecision");

      var back = Map.<String, Object>of("countersign", "SET_BACK", "countersignReason", "Weigh it");
      assertThat(countersign(asked, WORKER, back)).isInstanceOf(Refused.class);
      assertThat(((Accepted) countersign(asked, MANAGER, back)).variables())
          .containsEntry("levelCountersigned", false);
      assertThat(events.stream(ReviewAskedEarly.class)).hasSize(1);

      var reviewed = new HashMap<>(reviewed("LOW", "NO"));
      reviewed.put("toolResult", "MEDIUM");
      done("review-risk", "ReviewRisk", reviewed);
      var again = events.stream(LevelBelowTool.class).toList().getLast().countersign();
      assertThat(
              ((Accepted)
                      countersign(
                          again,
                          MANAGER,
                          Map.of("countersign", "AGREE", "countersignReason", "Seen together")))
                  .variables())
          .containsEntry("levelCountersigned", true);
      assertThat(levels())
          .extracting(RiskHistory.Level::countersigned)
          .containsExactly(
              "The tool shows medium. Agreed by Worker r.manager: Seen together",
              "The tool shows high. Set back by Worker r.manager: Weigh it");
    }

    @Test
    void a_level_as_high_as_the_tool_waits_for_nobody() {
      medium();

      assertThat(events.stream(LevelBelowTool.class)).isEmpty();
      assertThat(levels().getFirst().countersigned()).isEmpty();
    }

    @Test
    void whoever_judged_a_level_below_the_tool_does_not_close_alone() {
      referred("LOW");
      var lower = new HashMap<>(measured("LOW", "NO"));
      lower.put("toolResult", "MEDIUM");
      done("measure-risk", "MeasureRisk", lower);

      var close = Map.<String, Object>of("closureDecision", "CLOSE", "closureReason", "Settled");
      assertThat(problems("decide-cs-closure", "DecideClosure", WORKER, close))
          .containsExactly("closureDecision");
      close();
    }

    @Test
    void a_review_keeps_the_young_persons_goals_up_to_date_and_the_history_of_them() {
      medium();
      done(
          "write-cs-plan",
          "WritePlan",
          Map.of(
              "goals", "See my brother",
              "youngPersonAgreed", "YES",
              "planApproach", "ACT",
              "planSteps", "The worker drives",
              "investigationOpen", "NO"));
      assertThat(present().goals()).isEqualTo("See my brother");
      var form = room("review-risk");
      assertThat(
              inTransaction(() -> form.prefill(task("ReviewRisk", "review-risk", WORKER, Map.of())))
                  .get("goals"))
          .isEqualTo("See my brother");

      done("review-risk", "ReviewRisk", reviewed("MEDIUM", "NO"));

      assertThat(present().goals()).isEqualTo("See my brother\nA place at college");
      assertThat(desk.history(SOCIAL, child).orElseThrow().steps())
          .flatExtracting(RiskHistory.Step::facts)
          .contains(new RiskHistory.Fact("Goals", "See my brother"));
    }

    @Test
    void whoever_takes_over_reads_the_level_the_plan_and_what_helped_in_a_line_each() {
      assertThat(brief.inBrief(SOCIAL, child)).isEmpty();
      medium();
      done("consider-hazard", "ConsiderHazard", Map.of("hazard", "SET", "hazardReason", "Seen"));
      done("review-risk", "ReviewRisk", reviewed("HIGH", "NO"));

      assertThat(brief.inBrief(SOCIAL, child))
          .extracting(InBrief.Fact::label)
          .containsExactly(
              "Level of risk",
              "Complex safeguarding",
              "Next risk review",
              "What the young person wants",
              "What helped",
              "Hazard marker");
      assertThat(brief.inBrief(SOCIAL, child).getFirst().words()).startsWith("High, up, agreed");
      assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> brief.inBrief(STRANGER, child));
    }

    @Test
    void the_marker_keeps_its_history() {
      medium();
      done("consider-hazard", "ConsiderHazard", Map.of("hazard", "SET", "hazardReason", "Seen"));
      done(
          "decide-cs-closure",
          "DecideClosure",
          Map.of("closureDecision", "CLOSE", "closureReason", "Settled", "hazardCleared", "YES"));

      assertThat(present().markers())
          .extracting(one -> one.what() + ", " + one.by() + ": " + one.why())
          .containsExactly("Cleared, Worker r.manager: Settled", "Set, Worker r.worker: Seen");
    }

    @Test
    void governance_is_told_what_each_case_waits_for_and_since_when() {
      referred("LOW");
      assertThat(asked().awaits()).isEqualTo(Awaits.ALLOCATION_DECISION);
      assertThat(asked().standing()).isEqualTo("Low as referred, none agreed yet");
      assertThat(asked().worker()).isNull();

      done(
          "decide-governance",
          "DecideGovernance",
          Map.of("governanceDecision", "MORE_INFO", "governanceReason", "What the school saw"));
      assertThat(asked().awaits()).as("the social worker is asked").isEqualTo(Awaits.NOTHING);

      clock.moveTo(instant("2027-01-12T09:00"));
      done("give-cs-information", "GiveInformation", Map.of("informationGiven", "Two new phones"));
      assertThat(asked().awaits()).isEqualTo(Awaits.ALLOCATION_DECISION);
      assertThat(asked().since()).isEqualTo(clock.instant());

      hear(
          new ReferredToComplexSafeguarding(
              child,
              new ContactRef(References.fresh("R")),
              "MEDIUM",
              clock.instant(),
              clock.instant(),
              SOCIAL.id()));
      assertThat(asked().awaits()).isEqualTo(Awaits.WORKER);

      done(
          "name-cs-worker",
          "NoteAllocation",
          Map.of("csWorker", "r.worker", "jointWork", "Visits together"));
      assertThat(asked().awaits()).isEqualTo(Awaits.NOTHING);
      assertThat(asked().worker()).isEqualTo(WORKER.id());

      close();
      assertThat(team.open()).noneMatch(one -> one.child().equals(child));
    }

    private TeamCase asked() {
      return team.open().stream()
          .filter(one -> one.child().equals(child))
          .findFirst()
          .orElseThrow();
    }

    private List<RiskHistory.Level> levels() {
      return desk.history(SOCIAL, child).orElseThrow().levels();
    }

    private SubmissionOutcome countersign(String ref, Viewer who, Map<String, Object> values) {
      return submit(
          task("CountersignCsLevel", "countersign-cs-level", who, Map.of("countersignRef", ref)),
          values);
    }

    private static Map<String, Object> panel(String decision) {
      return Map.of("maceDecision", decision, "maceReason", "The plan is enough");
    }

    private RiskHistory.Present present() {
      return desk.history(SOCIAL, child).orElseThrow().present();
    }

    private void close() {
      done(
          "decide-cs-closure",
          "DecideClosure",
          Map.of("closureDecision", "CLOSE", "closureReason", "Settled"));
    }

    /** The task of closing in this period's own process. */
    private void closing(String review) {
      var task = task("DecideClosure", "decide-cs-closure", MANAGER, Map.of("reviewRef", review));
      assertThat(submit(task, Map.of("closureDecision", "CLOSE", "closureReason", "Settled")))
          .isInstanceOf(Accepted.class);
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
          "toolResult",
          "LOW",
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
          "toolResult", "LOW",
          "riskLevel", level,
          "agreedWith", "r.manager",
          "goals", "See my brother\nA place at college",
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
      return submit(
          task(
              element,
              form,
              who,
              element.equals("ReviewRisk")
                  ? Map.of("reviewRef", agreeing.running(cs()).orElseThrow().ref)
                  : Map.of()),
          values);
    }

    private TaskContext task(String element, String form, Viewer who, Map<String, Object> own) {
      var cs = cs();
      var variables = new HashMap<String, Object>(own);
      variables.putAll(Map.of("csCaseRef", cs.ref, "caseRef", cs.caseRef));
      return new TaskContext(
          1, "risk", element, form, List.of(cs.file()), variables, who, clock.instant());
    }

    private TaskSubmission room(String form) {
      return forms.stream().filter(one -> one.formId().equals(form)).findFirst().orElseThrow();
    }

    private SubmissionOutcome submit(TaskContext task, Map<String, Object> values) {
      return inTransaction(() -> {
        var room = room(task.formId());
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

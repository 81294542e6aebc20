package uk.complexcase.pathway.mace;

import static java.lang.Thread.State.TERMINATED;
import static java.lang.Thread.State.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import uk.complexcase.cases.actions.ActionKind;
import uk.complexcase.cases.casefile.MovedFiles;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.cases.events.CaseBroughtToPanel;
import uk.complexcase.cases.events.CaseLeftOutOfPanel;
import uk.complexcase.cases.events.PanelCaseUnseen;
import uk.complexcase.cases.events.PanelDayMoved;
import uk.complexcase.cases.events.PanelHeardCase;
import uk.complexcase.cases.events.PanelOfCaseChanged;
import uk.complexcase.cases.plans.Fit;
import uk.complexcase.cases.plans.LineFit;
import uk.complexcase.cases.plans.NewLine;
import uk.complexcase.cases.plans.PanelPlans;
import uk.complexcase.cases.plans.PanelPlans.Taken;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.clock.escalation.WorkHolders;
import uk.complexcase.clock.panels.SectionsOfMinutes;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineState;
import uk.complexcase.clock.timescales.TimescaleCode;
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
import uk.complexcase.pathway.fixtures.RoomsBelow;
import uk.complexcase.work.tasks.SettledTasks;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;
import uk.complexcase.work.tasks.TaskContext;

/** The exploitation panel on the real rooms below it, on both databases. */
class MaceRoomTest {

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  /** This room and those it stands on; tasks of the engine settle into nothing. */
  @TestConfiguration(proxyBeanMethods = false)
  @Import(RoomsBelow.class)
  @ComponentScan(
      basePackages = {
        "uk.complexcase.pathway.mace",
        "uk.complexcase.clock.panels",
        "uk.complexcase.cases.actions",
        "uk.complexcase.cases.plans"
      },
      excludeFilters =
          @Filter(
              type = FilterType.REGEX,
              pattern = {RoomsBelow.LEFT_OUT, ".*(Fixture|Properties).*"}))
  static class Rooms {

    /** Somebody holds the paper of each case. */
    @Bean
    WorkHolders holders() {
      return clock -> Set.of(new PractitionerId("c.holder"));
    }

    @Bean
    SectionsOfMinutes sections() {
      return day ->
          KEPT.getOrDefault(day.month(), "").isEmpty()
              ? List.of()
              : List.of(new SectionsOfMinutes.Section("Operations", KEPT.get(day.month())));
    }

    /** Whoever begins a panel may be made to wait before it is committed. */
    @EventListener
    void begun(PanelPlanned planned) {
      BEGUN.get().run();
    }

    @Bean
    SettledTasks settledTasks() {
      return (owner, formId, subject, variables, said, by) -> {};
    }
  }

  /** What another room keeps for the minutes of a month's panel. */
  static final Map<YearMonth, String> KEPT = new ConcurrentHashMap<>();

  /** What happens while a panel is begun. */
  static final AtomicReference<Runnable> BEGUN = new AtomicReference<>(() -> {});

  /** Every step commits, as in the product; each test clears the panels and makes its children. */
  @Import(Rooms.class)
  @RecordApplicationEvents
  abstract static class Behaviour extends RoomBehaviour {

    static final LocalDate MAY = LocalDate.of(2027, 5, 19);
    static final LocalDate JUNE = LocalDate.of(2027, 6, 16);
    static final Viewer CHAIR = of("c.chair", "northmoor-police", Agency.POLICE, Role.MACE_CHAIR);
    static final Viewer NURSE = of("c.nurse", "northmoor-health", Agency.HEALTH, Role.MACE_MEMBER);
    static final Viewer TEACHER =
        of("c.teacher", "hollin-park", Agency.EDUCATION, Role.MACE_MEMBER);
    static final Viewer HOUSING =
        of("c.housing", "northmoor-homes", Agency.HOUSING, Role.LICENSING);
    static final Viewer TEAM =
        of("c.worker", "northmoor-cs-team", Agency.CS_TEAM, Role.CS_SOCIAL_WORKER);
    static final Map<String, Object> PAPER =
        Map.of(
            "concern", "Lifts from older men",
            "precipitatingIncident", "Found in a hotel on 24 April",
            "childVoice", "RECORDED",
            "childWords", "\"They buy me food\"",
            "whatWorks", "Her aunt",
            "worries", "What happens at night",
            "arrangementsAdequate", "YES");

    @Autowired PanelDesk desk;
    @Autowired PanelPlans plans;
    @Autowired HearingOfCases hearing;
    @Autowired ItemsAfterMerge merges;
    @Autowired PanelItems items;
    @Autowired Panels panels;
    @Autowired PanelClocks panelClocks;
    @Autowired PanelClockSubjects subjects;
    @Autowired PanelOpenSteps steps;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationEvents events;

    @BeforeEach
    void people_and_no_panel() {
      for (var table :
          List.of(
              "panel_minute",
              "panel_return_line",
              "panel_return",
              "panel_paper",
              "panel_item",
              "panel",
              "panel_change")) {
        jdbc.sql("delete from " + table).update();
      }
      given("2027-04-29T10:00", CHAIR, NURSE, TEACHER, HOUSING, TEAM);
    }

    private static Viewer of(String id, String organisation, Agency agency, Role role) {
      return new Viewer(
          new PractitionerId(id),
          "Worker " + id,
          new Organisation(organisation, organisation, agency),
          Set.of(role));
    }

    // the list

    @Test
    void a_case_is_listed_once_and_its_paper_is_due_at_the_cut_off() {
      var child = brought();
      hears(new CaseBroughtToPanel(child, MAY, "HIGH", instant("2027-04-29T10:00")));

      assertThat(desk.agenda(CHAIR, MAY).cases()).hasSize(1);
      assertThat(clock("panel-papers", item(child)).due()).isEqualTo(instant("2027-05-12T17:00"));
      assertThat(held().due()).isEqualTo(instant("2027-05-19T17:00"));
      assertThat(events.stream(PanelPlanned.class)).hasSize(1);
      assertThat(events.stream(PaperWanted.class))
          .containsExactly(new PaperWanted(item(child).ref));
      assertThat(steps.openSteps(manager(), child))
          .extracting(OpenStep::sentence)
          .containsExactly("Write the panel paper", "Brought to the exploitation panel");
    }

    @Test
    void of_two_cases_brought_at_the_same_moment_one_begins_the_panel_and_both_stand_on_it()
        throws Exception {
      var first = opened("Child M3", null, manager());
      var second = opened("Child M4", null, manager());
      var failed = new AtomicReference<Throwable>();
      var other = new Thread(() -> hears(new CaseBroughtToPanel(second, MAY, "HIGH", now())));
      other.setUncaughtExceptionHandler((thread, why) -> failed.set(why));
      BEGUN.set(() -> {
        BEGUN.set(() -> {});
        other.start();
        // what the first began is committed only once the second waits for it, or gave up
        await()
            .pollInSameThread()
            .pollInterval(Duration.ofMillis(5))
            .atMost(Duration.ofSeconds(20))
            .until(() -> List.of(WAITING, TERMINATED).contains(other.getState()));
      });

      hears(new CaseBroughtToPanel(first, MAY, "HIGH", now()));
      other.join();

      assertThat(failed.get()).isNull();
      assertThat(desk.agenda(CHAIR, MAY).cases()).hasSize(2);
      assertThat(panels.findAll()).hasSize(1);
    }

    @Test
    void a_case_that_is_left_out_is_off_the_list_and_may_be_brought_again() {
      var child = brought();
      hears(new CaseLeftOutOfPanel(child, instant("2027-04-28T10:00")));
      assertThat(item(child).state).as("an older word").isEqualTo(ItemState.LISTED);

      hears(new CaseLeftOutOfPanel(child, instant("2027-04-30T10:00")));

      assertThat(desk.agenda(CHAIR, MAY).cases()).isEmpty();
      assertThat(clock("panel-papers", item(child)).state()).isEqualTo(DeadlineState.CANCELLED);
      assertThat(steps.openSteps(manager(), child)).isEmpty();

      hears(new CaseBroughtToPanel(child, MAY, "HIGH", instant("2027-05-03T10:00")));
      assertThat(item(child).state).isEqualTo(ItemState.LISTED);
      assertThat(events.stream(PaperWanted.class)).hasSize(2);
    }

    @Test
    void an_item_follows_the_merge_of_its_file() {
      var child = brought();
      var holder = opened("Child M2", null, manager());

      inTransaction(() -> {
        merges.follow(new MovedFiles(List.of(child, holder), ref -> holder));
        return true;
      });

      assertThat(item(child).currentCaseRef).isEqualTo(holder.value());
      assertThat(subjects.ownersAbout(List.of(holder))).containsExactly(panel().ref);
    }

    // papers

    @Test
    void a_paper_needs_the_concern_and_the_incident_that_brought_it_to_a_head() {
      var child = brought();
      var task = paper(child);

      assertThat(problems(submit(task, Map.of())))
          .contains(
              "concern",
              "precipitatingIncident",
              "childVoice",
              "whatWorks",
              "arrangementsAdequate");
      assertThat(problems(submit(task, without(PAPER, "precipitatingIncident"))))
          .containsExactly("precipitatingIncident");
      assertThat(problems(submit(task, with(PAPER, Map.of("arrangementsAdequate", "NO")))))
          .containsExactly("arrangementChanges");
      assertThat(problems(submit(task, with(PAPER, Map.of("childVoice", "NOT_YET_SOUGHT")))))
          .containsExactly("childWordsPlan");

      accepted(submit(task, PAPER));

      assertThat(clock("panel-papers", item(child)).state()).isEqualTo(DeadlineState.MET);
      assertThat(desk.room(CHAIR, MAY, 1).paper())
          .extracting(said -> said.words())
          .contains("Found in a hotel on 24 April", "\"They buy me food\"");
    }

    @Test
    void a_late_paper_is_taken_or_moved_before_the_agenda_is_settled() {
      var first = brought();
      var second = brought();
      accepted(submit(paper(first), PAPER));
      var third = brought();

      assertThat(refused(CHAIR, new PanelAct.SettleAgenda())).contains("until Wed 12 May");
      clock.moveTo(instant("2027-05-12T17:00"));
      assertThat(refused(CHAIR, new PanelAct.SettleAgenda())).endsWith("2 to decide");

      assertThat(refused(CHAIR, new PanelAct.TakeLate(item(second).ref, " ")))
          .isEqualTo("Write why");
      done(CHAIR, new PanelAct.TakeLate(item(second).ref, "Missing since Monday"));
      done(CHAIR, new PanelAct.MoveOn(item(third).ref, "The worker is new"));
      done(CHAIR, new PanelAct.SettleAgenda());

      assertThat(desk.agenda(CHAIR, MAY).cases()).hasSize(2);
      assertThat(desk.agenda(CHAIR, JUNE).cases())
          .singleElement()
          .satisfies(one -> assertThat(one.carriedOver()).isTrue());
      assertThat(events.stream(PaperNotWanted.class)).hasSize(1);
    }

    // the calendar

    @Test
    void a_moved_panel_moves_its_clocks_and_one_that_is_called_off_hands_its_cases_on() {
      var child = brought();
      done(CHAIR, new PanelAct.MoveDay(LocalDate.of(2027, 5, 26), "No room"));

      assertThat(clock("panel-papers", item(child)).due()).isEqualTo(instant("2027-05-19T17:00"));
      assertThat(held().due()).isEqualTo(instant("2027-05-26T17:00"));
      assertThat(events.stream(PanelDayChanged.class)).hasSize(1);
      assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> desk.agenda(CHAIR, MAY));

      assertThat(
              desk.act(CHAIR, LocalDate.of(2027, 5, 26), new PanelAct.CallOff("Too few agencies")))
          .isInstanceOf(PanelAnswer.Done.class);

      assertThat(held().state()).isEqualTo(DeadlineState.CANCELLED);
      assertThat(desk.agenda(CHAIR, JUNE).cases()).hasSize(1);
      assertThat(events.stream(PanelOff.class)).hasSize(1);
      assertThat(events.stream(PanelOfCaseChanged.class))
          .extracting(PanelOfCaseChanged::panelOn, PanelOfCaseChanged::because)
          .containsExactly(
              tuple(LocalDate.of(2027, 5, 26), "The panel was moved: No room"),
              tuple(JUNE, "The panel is called off: Too few agencies"));
      assertThat(events.stream(PanelDayMoved.class).filter(one -> one.until() == null))
          .singleElement()
          .satisfies(
              one -> assertThat(one.to()).contains(NURSE.id(), new PractitionerId("c.holder")));
    }

    @Test
    void a_panel_moved_earlier_or_later_takes_what_waits_on_it_along_and_tells_everybody() {
      var child = brought();
      clock.moveTo(instant("2027-05-12T17:00"));
      var agenda = panelClocks.begin("SettlePanelAgenda", Map.of("panelRef", panel().ref));
      assertThat(london(agenda.due())).isEqualTo("2027-05-13T17:00");

      var later = LocalDate.of(2027, 5, 26);
      done(CHAIR, new PanelAct.MoveDay(later, "No room"));
      assertThat(london(due(PanelClocks.AGENDA))).isEqualTo("2027-05-20T17:00");
      assertThat(london(steps.openSteps(manager(), child).getLast().due()))
          .isEqualTo("2027-05-26T17:00");
      var told = events.stream(PanelDayMoved.class).findFirst().orElseThrow();
      assertThat(told.to())
          .contains(CHAIR.id(), NURSE.id(), TEACHER.id(), new PractitionerId("c.holder"));
      assertThat(told.until()).isEqualTo(instant("2027-05-26T17:00"));

      var sooner = LocalDate.of(2027, 5, 14);
      assertThat(desk.act(CHAIR, later, new PanelAct.MoveDay(sooner, "It cannot wait")))
          .isInstanceOf(PanelAnswer.Done.class);
      assertThat(london(due(PanelClocks.AGENDA))).isEqualTo("2027-05-14T17:00");
      assertThat(london(held().due())).isEqualTo("2027-05-14T17:00");
      assertThat(clock("panel-papers", item(child)).due()).isEqualTo(instant("2027-05-07T17:00"));
      assertThat(events.stream(PanelOfCaseChanged.class).map(PanelOfCaseChanged::panelOn))
          .containsExactly(later, sooner);

      assertThat(
              desk.act(
                  CHAIR,
                  sooner,
                  new PanelAct.TakeLate(item(child).ref, "There is no time for one")))
          .isInstanceOf(PanelAnswer.Done.class);
      for (var act :
          List.of(
              new PanelAct.SettleAgenda(),
              new PanelAct.WillBeAbsent("c.housing"),
              new PanelAct.MoveDay(LocalDate.of(2027, 5, 17), "The chair is ill"))) {
        assertThat(desk.act(CHAIR, sooner, act)).isInstanceOf(PanelAnswer.Done.class);
      }
      assertThat(events.stream(PanelDayMoved.class).toList().getLast().answering())
          .containsExactly(HOUSING.id());
      assertThatExceptionOfType(NotVisible.class)
          .as("the chair of no panel")
          .isThrownBy(() -> desk.act(NURSE, sooner, new PanelAct.MoveDay(later, "No")));
    }

    private java.time.Instant due(TimescaleCode code) {
      return deadlines.find(code, panel().subject()).orElseThrow().due();
    }

    @Test
    void a_chair_begins_a_panel_before_a_case_is_brought_with_a_reason_and_once() {
      assertThat(refused(CHAIR, new PanelAct.Begin(" "))).isEqualTo("Write why");
      assertThat(desk.agenda(CHAIR, MAY).panel().begun()).isFalse();
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> desk.act(NURSE, MAY, new PanelAct.Begin("Strategy alone")));

      done(CHAIR, new PanelAct.Begin("Strategy alone"));

      assertThat(desk.agenda(CHAIR, MAY).begunBecause()).isEqualTo("Strategy alone");
      assertThat(held().due()).isEqualTo(instant("2027-05-19T17:00"));
      assertThat(refused(CHAIR, new PanelAct.Begin("Again")))
          .isEqualTo("The panel is begun already");
      var child = brought();
      assertThat(desk.agenda(CHAIR, MAY).cases())
          .extracting(one -> one.child().reference())
          .containsExactly(child.value());
      assertThat(events.stream(PanelPlanned.class)).hasSize(1);
      assertThat(desk.act(CHAIR, LocalDate.of(2027, 4, 21), new PanelAct.Begin("Too late")))
          .isInstanceOf(PanelAnswer.Refused.class);
    }

    @Test
    void a_case_given_the_place_of_another_comes_before_it() {
      var first = brought();
      var second = brought();
      var third = brought();

      done(CHAIR, new PanelAct.Order(Map.of(item(third).ref, 1, item(first).ref, 1)));

      assertThat(desk.agenda(CHAIR, MAY).cases())
          .extracting(one -> one.child().reference())
          .containsExactly(third.value(), first.value(), second.value());

      done(CHAIR, new PanelAct.Order(Map.of(item(third).ref, 3)));

      assertThat(desk.agenda(CHAIR, MAY).cases())
          .extracting(one -> one.child().reference())
          .containsExactly(first.value(), second.value(), third.value());
    }

    // returns

    @Test
    void every_member_agency_is_asked_and_one_that_will_be_absent_as_well() {
      issued(brought());

      assertThat(desk.agenda(CHAIR, MAY).agencies())
          .extracting(PanelAgenda.Agency::name)
          .containsExactly("hollin-park", "northmoor-health");

      done(CHAIR, new PanelAct.WillBeAbsent("c.housing"));
      done(CHAIR, new PanelAct.WillBeAbsent("c.nurse"));

      assertThat(desk.agenda(CHAIR, MAY).agencies())
          .filteredOn(PanelAgenda.Agency::willBeAbsent)
          .extracting(PanelAgenda.Agency::name)
          .containsExactly("northmoor-health", "northmoor-homes");
      assertThat(events.stream(ReturnAsked.class)).hasSize(3);
      assertThat(desk.returns(HOUSING, MAY).cases()).hasSize(1);
    }

    @Test
    void a_return_answers_every_case_or_says_that_it_knows_nothing() {
      var first = brought();
      var second = brought();
      issued(first, second);

      assertThat(
              fields(NURSE, new PanelAct.SendReturn(Map.of(item(first).ref, knows("Seen", null)))))
          .containsExactlyInAnyOrder("handling-" + item(first).ref, "words-" + item(second).ref);
      assertThat(desk.agenda(CHAIR, MAY).agencies())
          .extracting(PanelAgenda.Agency::returned)
          .containsOnly("MISSING");

      returned(NURSE, Map.of(item(first).ref, knows("Seen twice", HandlingCode.ATTENDEES)));

      assertThat(desk.room(TEACHER, MAY, 1).returns())
          .singleElement()
          .satisfies(one -> assertThat(one.words()).isEqualTo("Seen twice"));
      assertThat(desk.room(TEACHER, MAY, 2).returns())
          .singleElement()
          .satisfies(one -> assertThat(one.nothing()).isTrue());
    }

    @Test
    void a_return_goes_as_far_as_its_handling_code_and_leaves_no_trace_beyond() {
      var child = brought();
      issued(child);
      returned(
          NURSE, Map.of(item(child).ref, knows("Known to the clinic", HandlingCode.CORE_AGENCIES)));
      returned(TEACHER, Map.of(item(child).ref, knows("Truants", HandlingCode.POLICE_ONLY)));

      assertThat(words(CHAIR)).containsExactly("Truants", "Known to the clinic");
      assertThat(words(NURSE)).containsExactly("Known to the clinic");
      assertThat(words(TEACHER)).containsExactly("Truants");
    }

    // who sees what

    @Test
    void a_member_sees_cases_from_the_agenda_until_a_fortnight_after_and_without_a_gap() {
      var first = brought();
      var hidden = brought();
      var last = brought();
      assertThat(desk.agenda(NURSE, MAY).cases()).isEmpty();
      issued(first, hidden, last);
      inTransaction(() -> {
        access.exclude("X-1", NURSE.id(), hidden, hidden, CHAIR.id());
        return true;
      });

      assertThat(desk.agenda(NURSE, MAY).cases())
          .extracting(one -> one.number() + " " + one.child().reference())
          .containsExactly("1 " + first, "2 " + last);
      assertThat(desk.room(NURSE, MAY, 2).count()).isEqualTo(2);
      assertThat(desk.room(NURSE, MAY, 2).child().reference()).isEqualTo(last.value());
      assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> desk.room(NURSE, MAY, 3));
      assertThat(desk.returns(NURSE, MAY).cases()).hasSize(2);
      assertThat(access.mayOpen(NURSE, first)).as("the file itself").isFalse();
      assertThat(desk.room(CHAIR, MAY, 1).count()).isEqualTo(3);

      clock.moveTo(instant("2027-06-02T23:00"));
      assertThat(desk.agenda(NURSE, MAY).cases()).hasSize(2);
      clock.moveTo(instant("2027-06-03T00:30"));
      assertThat(desk.agenda(NURSE, MAY).cases()).isEmpty();
    }

    @Test
    void only_a_chair_changes_a_panel_and_a_stranger_sees_none() {
      issued(brought());

      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> desk.act(NURSE, MAY, new PanelAct.CallOff("Why not")));
      assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> desk.agenda(HOUSING, MAY));
      assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> desk.returns(HOUSING, MAY));
      assertThat(desk.agenda(TEAM, MAY).cases()).as("their files are not open").isEmpty();
    }

    // the panel

    @Test
    void a_plan_needs_an_action_with_owner_and_date_and_anything_else_a_reason() {
      var child = brought();
      issued(child);
      assertThat(refused(CHAIR, new PanelAct.EndCase(item(child).ref, PanelOutcome.PLAN, "")))
          .isEqualTo("The panel does not meet now");
      clock.moveTo(instant("2027-05-19T10:00"));

      assertThat(refused(CHAIR, new PanelAct.EndCase(item(child).ref, PanelOutcome.PLAN, "")))
          .startsWith("A plan needs an action");
      assertThat(refused(CHAIR, new PanelAct.EndCase(item(child).ref, PanelOutcome.NO_PLAN, "")))
          .isEqualTo("Write why");
      agree(child);
      done(CHAIR, new PanelAct.EndCase(item(child).ref, PanelOutcome.PLAN, ""));

      assertThat(events.stream(PanelHeardCase.class))
          .containsExactly(new PanelHeardCase(child, MAY, "PLAN", instant("2027-05-19T10:00")));
      assertThat(steps.openSteps(manager(), child)).isEmpty();
      assertThat(refused(CHAIR, new PanelAct.EndCase(item(child).ref, PanelOutcome.PLAN, "")))
          .isEqualTo("The panel has ended this case already");
    }

    @Test
    void the_panel_closes_nothing_of_safeguarding() {
      var child = brought();
      var before =
          deadlines.open(
              new TimescaleCode("child-and-family-assessment"),
              uk.complexcase.clock.timescales.ClockSubject.of(child).part("A-1"),
              clock.instant());
      var status = files.identity(manager(), child).status();
      issued(child);
      clock.moveTo(instant("2027-05-19T10:00"));

      done(CHAIR, new PanelAct.EndCase(item(child).ref, PanelOutcome.NO_PLAN, "Others help"));

      assertThat(deadlines.find(before.id()).orElseThrow().running()).isTrue();
      assertThat(files.identity(manager(), child).status()).isEqualTo(status);
    }

    @Test
    void a_panel_ends_when_each_case_is_ended_whatever_returns_are_missing() {
      var first = brought();
      var second = brought();
      issued(first, second);
      clock.moveTo(instant("2027-05-19T10:00"));
      agree(first);
      done(CHAIR, new PanelAct.EndCase(item(first).ref, PanelOutcome.PLAN, ""));
      assertThat(refused(CHAIR, new PanelAct.EndPanel()))
          .isEqualTo("End each case first: 1 to end");
      done(CHAIR, new PanelAct.EndCase(item(second).ref, PanelOutcome.AGAIN, "No time"));
      assertThat(refused(CHAIR, new PanelAct.EndPanel())).startsWith("Say of each agency");
      attended();

      done(CHAIR, new PanelAct.EndPanel());

      assertThat(held().state()).isEqualTo(DeadlineState.MET);
      assertThat(events.stream(ReturnNotWanted.class)).hasSize(2);
      assertThat(desk.agenda(CHAIR, JUNE).cases()).hasSize(1);
      accepted(
          submit(
              chairs("agree-panel-minutes", "AgreePanelMinutes"), Map.of("minutesAgreed", "DONE")));
      assertThat(desk.agenda(NURSE, MAY).cases().getFirst().minutes())
          .contains(
              "What brought it to a head: Found in a hotel on 24 April",
              "Action: Patrols at night (Worker c.nurse, by Wed 26 May 2027)",
              "Decided: A multi-agency plan");
      assertThat(desk.agenda(NURSE, MAY).attended())
          .isEqualTo("hollin-park: Present, no return\nnorthmoor-health: Present, no return");
    }

    @Test
    void agreed_minutes_stand_as_they_are_and_hold_no_line_that_does_not_go_to_all() {
      var child = brought();
      issued(child);
      returned(NURSE, Map.of(item(child).ref, knows("Only for police", HandlingCode.POLICE_ONLY)));
      clock.moveTo(instant("2027-05-19T10:00"));
      agree(child);
      done(CHAIR, new PanelAct.EndCase(item(child).ref, PanelOutcome.PLAN, ""));
      attended();
      done(CHAIR, new PanelAct.EndPanel());
      KEPT.put(YearMonth.of(2027, 5), "Night patrols");
      done(CHAIR, new PanelAct.AgreeMinutes());
      KEPT.put(YearMonth.of(2027, 5), "Patrols ended");
      assertThat(desk.agenda(NURSE, MAY).strategy())
          .as("what the panel saw is what the minutes hold")
          .isEqualTo("Operations: Night patrols");
      var minutes = desk.agenda(CHAIR, MAY).cases().getFirst().minutes();

      agree(child);

      assertThat(desk.agenda(CHAIR, MAY).cases().getFirst().minutes())
          .isEqualTo(minutes)
          .doesNotContain("Only for police");
    }

    // a restricted case

    @Test
    void a_case_no_chair_may_see_waits_with_a_clock_until_somebody_may_and_is_never_carried_over() {
      var boss = viewer("c.boss", Role.CS_TEAM_MANAGER);
      var open = brought();
      var child = brought();
      inTransaction(() -> {
        access.restrict(child, Set.of(boss.id()), "A relative works here", boss.id());
        return true;
      });
      issued(open, child);
      assertThat(events.stream(PanelCaseUnseen.class))
          .singleElement()
          .satisfies(told -> {
            assertThat(told.item()).isEqualTo(item(child).ref);
            assertThat(told.chairs()).contains(CHAIR.id());
            assertThat(told.named()).containsExactly(boss.id());
          });
      clock.moveTo(instant("2027-05-19T10:00"));
      done(CHAIR, new PanelAct.EndCase(item(open).ref, PanelOutcome.NO_PLAN, "Others help"));
      attended();
      done(CHAIR, new PanelAct.EndPanel());

      assertThat(events.stream(PanelCaseUnseen.class)).hasSize(2);
      assertThat(items.findByCurrentCaseRefIn(List.of(child.value())))
          .extracting(one -> one.state)
          .containsExactly(ItemState.UNSEEN);
      assertThat(events.stream(PanelOfCaseChanged.class)).isEmpty();
      assertThat(london(clock("panel-unseen", item(child)).due())).isEqualTo("2027-05-26T17:00");
      assertThat(steps.openSteps(boss, child))
          .singleElement()
          .satisfies(step -> assertThat(london(step.due())).isEqualTo("2027-05-26T17:00"));
      assertThat(desk.unseen(CHAIR))
          .containsExactly(
              new UnseenCase(item(child).ref, MAY, instant("2027-05-26T17:00"), false));
      assertThat(desk.unseen(NURSE)).isEmpty();
      var next = new PanelAct.HearNext(item(child).ref);
      assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> desk.act(CHAIR, MAY, next));

      grant(child, CHAIR);
      assertThat(desk.unseen(CHAIR)).extracting(UnseenCase::seen).containsExactly(true);
      done(CHAIR, next);

      assertThat(desk.unseen(CHAIR)).isEmpty();
      assertThat(desk.agenda(CHAIR, JUNE).cases()).hasSize(1);
      assertThat(clock("panel-unseen", item(child)).running()).isFalse();
      assertThat(events.stream(PanelOfCaseChanged.class).map(PanelOfCaseChanged::panelOn))
          .containsExactly(JUNE);
      assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> desk.act(CHAIR, MAY, next));
    }

    @Test
    void a_case_that_waits_for_somebody_and_is_brought_again_stands_once() {
      var boss = viewer("c.boss", Role.CS_TEAM_MANAGER);
      var child = brought();
      inTransaction(() -> {
        access.restrict(child, Set.of(boss.id()), "A relative works here", boss.id());
        return true;
      });
      issued(child);
      clock.moveTo(instant("2027-05-19T10:00"));
      attended();
      done(CHAIR, new PanelAct.EndPanel());
      var due = clock("panel-unseen", item(child)).due();
      long told = events.stream(PanelCaseUnseen.class).count();

      hears(new CaseBroughtToPanel(child, MAY, "HIGH", instant("2027-04-29T10:00")));
      assertThat(events.stream(PanelCaseUnseen.class)).as("told already").hasSize((int) told);
      clock.moveTo(instant("2027-05-20T10:00"));
      hears(new CaseBroughtToPanel(child, JUNE, "MEDIUM", now()));

      assertThat(steps.openSteps(boss, child)).hasSize(1);
      assertThat(items.findByCurrentCaseRefIn(List.of(child.value())))
          .singleElement()
          .satisfies(one -> {
            assertThat(one.state).isEqualTo(ItemState.UNSEEN);
            assertThat(one.level).isEqualTo("MEDIUM");
          });
      assertThat(clock("panel-unseen", item(child)).due()).isEqualTo(due);
      assertThat(clock("panel-unseen", item(child)).running()).isTrue();
      assertThat(events.stream(PanelCaseUnseen.class)).hasSize((int) told + 1);

      grant(child, CHAIR);
      clock.moveTo(instant("2027-05-21T10:00"));
      hears(new CaseBroughtToPanel(child, JUNE, "HIGH", now()));

      assertThat(desk.unseen(CHAIR)).isEmpty();
      assertThat(desk.agenda(CHAIR, JUNE).cases()).hasSize(1);
      assertThat(item(child).state).isEqualTo(ItemState.MOVED);
      assertThat(clock("panel-unseen", item(child)).running()).isFalse();
      assertThat(steps.openSteps(boss, child))
          .extracting(OpenStep::sentence)
          .containsExactly("Write the panel paper", "Brought to the exploitation panel");
    }

    @Test
    void
        a_case_that_waits_for_somebody_ends_with_what_brought_it_and_is_not_told_to_the_excluded() {
      var boss = viewer("c.boss", Role.CS_TEAM_MANAGER);
      var child = brought();
      inTransaction(() -> {
        access.restrict(child, Set.of(boss.id()), "A relative works here", boss.id());
        access.exclude("X-3", CHAIR.id(), child, child, boss.id());
        return true;
      });
      issued(child);
      clock.moveTo(instant("2027-05-19T10:00"));
      attended();
      done(CHAIR, new PanelAct.EndPanel());

      assertThat(events.stream(PanelCaseUnseen.class))
          .allSatisfy(told -> assertThat(told.chairs()).doesNotContain(CHAIR.id()));
      assertThat(desk.unseen(CHAIR)).isEmpty();

      hears(new CaseLeftOutOfPanel(child, clock.instant()));
      assertThat(clock("panel-unseen", item(child)).state()).isEqualTo(DeadlineState.CANCELLED);
      assertThat(steps.openSteps(boss, child)).isEmpty();
    }

    // the child's plan beside the case

    @Test
    void the_panel_reads_the_lines_that_reach_it_and_opens_no_file() {
      var child = brought();
      grant(child, TEAM);
      var plan =
          ((Taken.Done) inTransaction(() -> plans.open(child, MAY, TEAM.id(), now()))).plan();
      var hidden = written(plan, "A health visit", HandlingCode.CORE_AGENCIES, Fit.SUPPLEMENTS);
      var shown = written(plan, "No telephone", HandlingCode.ATTENDEES, Fit.CONFLICTS);
      assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> desk.room(TEACHER, MAY, 1));
      issued(child);

      assertThat(lines(NURSE)).containsExactly("1 A health visit", "2 No telephone");
      assertThat(lines(TEACHER)).as("without a gap").containsExactly("1 No telephone");
      assertThat(desk.room(TEACHER, MAY, 1).plan().lines().getFirst().conflicts()).isTrue();
      assertThat(access.mayOpen(TEACHER, child)).as("the file itself").isFalse();
      assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> plans.running(TEACHER, child));

      assertThat(fields(TEACHER, pause(child, shown, " "))).containsExactly("unsafe-" + shown);
      done(TEACHER, pause(child, shown, "She calls for help with it"));
      assertThat(desk.room(NURSE, MAY, 1).plan().lines().getLast().pausedBy())
          .isEqualTo(TEACHER.name());
      assertThatExceptionOfType(NotVisible.class)
          .as("a line that does not reach them")
          .isThrownBy(() -> desk.act(TEACHER, MAY, pause(child, hidden, "Unsafe")));
      assertThatExceptionOfType(NotVisible.class)
          .as("nobody of the panel")
          .isThrownBy(() -> desk.act(HOUSING, MAY, pause(child, shown, "Unsafe")));

      inTransaction(() -> {
        access.exclude("X-2", NURSE.id(), child, child, CHAIR.id());
        return true;
      });
      assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> plans.atPanel(NURSE, child));
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> plans.pauseAtPanel(NURSE, child, hidden, "Unsafe", now()));
    }

    @Test
    void a_line_is_paused_only_from_the_case_it_is_of() {
      var child = brought();
      var other = brought();
      grant(child, TEAM);
      var plan =
          ((Taken.Done) inTransaction(() -> plans.open(child, MAY, TEAM.id(), now()))).plan();
      var line = written(plan, "No telephone", HandlingCode.ATTENDEES, Fit.SUPPLEMENTS);
      issued(child, other);

      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> desk.act(NURSE, MAY, pause(other, line, "Unsafe")));
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> plans.pauseAtPanel(NURSE, other, line, "Unsafe", now()));
    }

    private PanelAct pause(CaseRef child, UUID line, String reason) {
      return new PanelAct.PauseLine(item(child).ref, line.toString(), reason);
    }

    private List<String> lines(Viewer viewer) {
      return desk.room(viewer, MAY, 1).plan().lines().stream()
          .map(line -> line.number() + " " + line.what())
          .toList();
    }

    private UUID written(String plan, String what, HandlingCode handling, Fit fit) {
      var line =
          new NewLine(
              what,
              ActionKind.SUPPORT,
              what,
              "So that she is safe",
              Agency.HEALTH,
              NURSE.id(),
              "",
              LocalDate.of(2027, 6, 2),
              handling,
              new LineFit(fit, "Line 2", "Agreed"));
      return ((Taken.Done) inTransaction(() -> plans.write(TEAM, plan, line, now()))).line();
    }

    private void grant(CaseRef child, Viewer to) {
      inTransaction(() -> {
        access.grant(child, new Grantee.Person(to.id()), "Works with the child", CHAIR.id());
        return true;
      });
    }

    private java.time.Instant now() {
      return clock.instant();
    }

    // helpers

    private CaseRef brought() {
      var child = opened("Child M1", null, manager());
      hears(new CaseBroughtToPanel(child, MAY, "HIGH", clock.instant()));
      return child;
    }

    private static Viewer manager() {
      return viewer("c.manager", Role.CSC_TEAM_MANAGER);
    }

    private void hears(Object event) {
      inTransaction(() -> {
        switch (event) {
          case CaseBroughtToPanel brought -> hearing.on(brought);
          case CaseLeftOutOfPanel left -> hearing.on(left);
          default -> throw new IllegalArgumentException(event.toString());
        }
        return true;
      });
    }

    private void issued(CaseRef... children) {
      for (var child : children) {
        accepted(submit(paper(child), PAPER));
      }
      clock.moveTo(instant("2027-05-13T09:00"));
      done(CHAIR, new PanelAct.SettleAgenda());
    }

    private void agree(CaseRef child) {
      done(
          CHAIR,
          new PanelAct.Agree(
              item(child).ref,
              UUID.randomUUID().toString(),
              "Patrols at night",
              "c.nurse",
              LocalDate.of(2027, 5, 26)));
    }

    private void attended() {
      done(
          CHAIR,
          new PanelAct.Attend(
              desk.agenda(CHAIR, MAY).agencies().stream()
                  .collect(
                      Collectors.toMap(PanelAgenda.Agency::ref, any -> PanelAttendance.PRESENT))));
    }

    private void returned(Viewer member, Map<String, PanelAct.Line> known) {
      var all = new HashMap<>(known);
      desk.returns(member, MAY)
          .cases()
          .forEach(one -> all.putIfAbsent(one.item(), new PanelAct.Line(true, "", null)));
      done(member, new PanelAct.SendReturn(all));
    }

    private static PanelAct.Line knows(
        String words, @org.jspecify.annotations.Nullable HandlingCode handling) {
      return new PanelAct.Line(false, words, handling);
    }

    private List<String> words(Viewer viewer) {
      return desk.room(viewer, MAY, 1).returns().stream().map(PanelRoom.Return::words).toList();
    }

    private void done(Viewer viewer, PanelAct act) {
      assertThat(desk.act(viewer, MAY, act)).as("%s", act).isInstanceOf(PanelAnswer.Done.class);
    }

    private String refused(Viewer viewer, PanelAct act) {
      var answer = desk.act(viewer, MAY, act);
      assertThat(answer).as("%s", act).isInstanceOf(PanelAnswer.Refused.class);
      return ((PanelAnswer.Refused) answer).problems().getFirst().sentence();
    }

    private List<String> fields(Viewer viewer, PanelAct act) {
      return ((PanelAnswer.Refused) desk.act(viewer, MAY, act))
          .problems().stream().map(FieldProblem::field).toList();
    }

    private Panel panel() {
      return panels.findByPanelMonth("2027-05").orElseThrow();
    }

    private PanelItem item(CaseRef child) {
      return items.findByPanelRefAndCaseRef(panel().ref, child.value()).orElseThrow();
    }

    private Deadline clock(String code, PanelItem item) {
      return deadlines.find(new TimescaleCode(code), item.subject()).orElseThrow();
    }

    private Deadline held() {
      return deadlines.find(PanelClocks.HELD, panel().subject()).orElseThrow();
    }

    private TaskContext paper(CaseRef child) {
      return new TaskContext(
          1,
          "panel-paper",
          "WritePanelPaper",
          "write-panel-paper",
          List.of(child),
          Map.of("panelItemRef", item(child).ref, "caseRef", child.value()),
          TEAM,
          clock.instant());
    }

    private TaskContext chairs(String form, String element) {
      return new TaskContext(
          2,
          PanelClocks.PROCESS,
          element,
          form,
          List.of(),
          Map.of("panelRef", panel().ref),
          CHAIR,
          clock.instant());
    }
  }
}

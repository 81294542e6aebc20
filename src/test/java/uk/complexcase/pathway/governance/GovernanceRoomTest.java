package uk.complexcase.pathway.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import uk.complexcase.cases.casefile.MovedFiles;
import uk.complexcase.cases.casefile.RiskLevel;
import uk.complexcase.cases.casefile.TeamCases;
import uk.complexcase.cases.casefile.TeamCases.Awaits;
import uk.complexcase.cases.casefile.TeamCases.TeamCase;
import uk.complexcase.cases.casefile.WaitingContacts;
import uk.complexcase.cases.casefile.WaitingContacts.Waiting;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineState;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.pathway.fixtures.RoomBehaviour;
import uk.complexcase.pathway.fixtures.RoomsBelow;
import uk.complexcase.pathway.governance.GovernanceDesk.Outcome;
import uk.complexcase.pathway.governance.GovernanceList.Caseload;
import uk.complexcase.pathway.governance.GovernanceList.Item;
import uk.complexcase.work.tasks.SettledTasks;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;
import uk.complexcase.work.tasks.TaskDesk;

/** The room of governance on the real rooms below it, on both databases. */
class GovernanceRoomTest {

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  /** What waits, as the rooms beside would tell it. */
  static final class Told implements TeamCases, WaitingContacts {

    final List<TeamCase> cases = new ArrayList<>();
    final List<Waiting> contacts = new ArrayList<>();
    final Map<Waiting, Instant> decided = new HashMap<>();

    @Override
    public List<TeamCase> open() {
      return List.copyOf(cases);
    }

    @Override
    public List<Waiting> waiting() {
      return List.copyOf(contacts);
    }

    @Override
    public List<Waiting> decided(Instant after, Instant until) {
      return decided.entrySet().stream()
          .filter(one -> one.getValue().isAfter(after) && !one.getValue().isAfter(until))
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  /** This room and those it stands on. */
  @TestConfiguration(proxyBeanMethods = false)
  @Import(RoomsBelow.class)
  @ComponentScan(
      basePackages = "uk.complexcase.pathway.governance",
      excludeFilters = @Filter(type = FilterType.REGEX, pattern = RoomsBelow.LEFT_OUT))
  static class Rooms {

    @Bean
    Told told() {
      return new Told();
    }

    @Bean
    TaskDesk taskDesk() {
      return mock(TaskDesk.class);
    }

    @Bean
    SettledTasks settledTasks() {
      return mock(SettledTasks.class);
    }
  }

  /** Every step commits, as in the product; the lists are emptied before each test. */
  @Import(Rooms.class)
  @RecordApplicationEvents
  abstract static class Behaviour extends RoomBehaviour {

    static final Viewer MANAGER = viewer("g.manager", Role.CS_TEAM_MANAGER);
    static final Viewer HUB = viewer("g.hub", Role.MASH_MANAGER);
    static final Viewer POLICE = viewer("g.police", Role.POLICE_MASH);
    static final Viewer WORKER = viewer("g.worker", Role.CS_SOCIAL_WORKER);
    static final Viewer CHAIR = viewer("g.chair", Role.CP_CHAIR);

    @Autowired GovernanceSweep sweep;
    @Autowired GovernanceDesk desk;
    @Autowired GovernanceMeetings meetings;
    @Autowired GovernanceClock clocks;
    @Autowired GovernanceAfterMerge afterMerge;
    @Autowired GovernanceSettings settings;
    @Autowired Told told;
    @Autowired SettledTasks tasks;
    @Autowired ApplicationEvents published;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void nothingIsListed() {
      for (var table :
          List.of(
              "governance_attendance",
              "governance_child",
              "governance_item",
              "governance_meeting")) {
        jdbc.sql("delete from " + table).update();
      }
      told.cases.clear();
      told.contacts.clear();
      told.decided.clear();
      new GovernanceClockwork(sweep, jdbc);
      Mockito.reset(tasks);
      given("2027-02-11T08:00", MANAGER, HUB, POLICE, WORKER, CHAIR);
    }

    // --- the days

    @Test
    void overEasterAndTheClockChangeEachWorkingDayHasItsListOnceAtItsTime() {
      var at = LocalDateTime.parse("2027-03-22T00:00");
      var end = LocalDateTime.parse("2027-04-05T00:00");
      var made = new HashMap<String, String>();
      while (at.isBefore(end)) {
        clock.moveTo(at.atZone(LondonTime.ZONE).toInstant());
        sweep.sweep();
        sweep.sweep();
        for (var one : meetings.findAll()) {
          made.putIfAbsent(one.ref, london(clock.instant()));
        }
        at = at.plusMinutes(30);
      }

      assertThat(made)
          .containsExactlyInAnyOrderEntriesOf(
              Map.ofEntries(
                  Map.entry("GD-2027-0322", "2027-03-22T09:30"),
                  Map.entry("GD-2027-0323", "2027-03-23T09:30"),
                  Map.entry("GW-2027-0323", "2027-03-23T10:30"),
                  Map.entry("GD-2027-0324", "2027-03-24T09:30"),
                  Map.entry("GD-2027-0325", "2027-03-25T09:30"),
                  // Good Friday, the night the clocks change and Easter Monday
                  Map.entry("GD-2027-0330", "2027-03-30T09:30"),
                  Map.entry("GW-2027-0330", "2027-03-30T10:30"),
                  Map.entry("GD-2027-0331", "2027-03-31T09:30"),
                  Map.entry("GD-2027-0401", "2027-04-01T09:30"),
                  Map.entry("GD-2027-0402", "2027-04-02T09:30")));
      assertThat(meetings.findById("GD-2027-0330").orElseThrow().startsAt)
          .isEqualTo(instant("2027-03-30T09:30"));
      assertThat(published.stream(GovernanceMeetingMade.class)).hasSize(10);
    }

    @Test
    void thePageSaysWhenTheNextListsAreMadeAlsoOverEaster() {
      clock.moveTo(instant("2027-03-25T09:29"));
      assertThat(desk.next())
          .containsExactly(
              new GovernanceDesk.Next(GovernanceKind.DAILY, instant("2027-03-25T09:30")),
              new GovernanceDesk.Next(GovernanceKind.WEEKLY, instant("2027-03-30T10:30")));
      clock.moveTo(instant("2027-03-25T09:30"));
      assertThat(desk.next())
          .containsExactly(
              new GovernanceDesk.Next(GovernanceKind.DAILY, instant("2027-03-30T09:30")),
              new GovernanceDesk.Next(GovernanceKind.WEEKLY, instant("2027-03-30T10:30")));
    }

    @Test
    void aWeeklyDayThatIsABankHolidayMovesToTheNextWorkingDay() {
      // Tuesday 26 December 2028 is the substitute day's neighbour: a bank holiday
      sweepAt("2028-12-19T11:00");
      sweepAt("2028-12-26T11:00");
      assertThat(refs()).doesNotContain("GW-2028-1226");

      sweepAt("2028-12-27T11:00");
      assertThat(refs()).contains("GW-2028-1227").doesNotContain("GW-2028-1226");
    }

    @Test
    void daysMissedWhileTheProductStoodStillAreMadeUpForOnce() {
      sweepAt("2027-02-05T10:00");
      sweepAt("2027-02-10T12:00");
      sweepAt("2027-02-10T12:01");

      assertThat(refs())
          .containsExactlyInAnyOrder(
              "GD-2027-0205", "GD-2027-0208", "GD-2027-0209", "GW-2027-0209", "GD-2027-0210");
    }

    @Test
    void aFirstStartAfterTheListsTimeMakesNoListThatIsMissedAlready() {
      jdbc.sql("delete from governance_since").update();
      // a Tuesday: the daily list was due at 09:30, the weekly one is at 10:30
      sweepAt("2027-02-09T10:00");
      sweepAt("2027-02-09T10:30");
      sweepAt("2027-02-09T16:00");
      assertThat(refs()).containsExactly("GW-2027-0209");

      sweepAt("2027-02-10T09:29");
      assertThat(refs()).hasSize(1);
      sweepAt("2027-02-10T09:30");
      assertThat(refs()).containsExactlyInAnyOrder("GW-2027-0209", "GD-2027-0210");
    }

    @Test
    void whatCameAndWasDecidedBetweenTwoListsStandsOnTheNextAsAlreadyDecided() {
      var old = contact("Child A3", "2027-02-08T13:00");
      told.contacts.remove(old);
      told.decided.put(old, instant("2027-02-09T09:30"));
      sweepAt("2027-02-10T09:30");
      assertThat(daily("2027-02-10").items()).as("older than the day before").isEmpty();
      var quick = contact("Child A1", "2027-02-10T13:00");
      var slow = contact("Child A2", "2027-02-10T14:00");
      told.contacts.remove(quick);
      told.decided.put(quick, instant("2027-02-10T16:00"));
      sweepAt("2027-02-11T09:30");

      assertThat(daily("2027-02-11").items())
          .extracting(Item::reference, Item::why, Item::settled)
          .as("what still waits stands first")
          .containsExactly(
              tuple(slow.contact().value(), "Contact that waits at the hub", false),
              tuple(quick.contact().value(), "Contact, already decided", true));
      held("2027-02-11");
      sweepAt("2027-02-12T09:30");
      assertThat(references(daily("2027-02-12"))).containsExactly(slow.contact().value());
    }

    @Test
    void aListMadeUpForHoldsWhatWaitedOnItsDay() {
      sweepAt("2027-02-08T10:00");
      var early = waits("Child E1", "2027-02-09T08:00", Awaits.ALLOCATION_DECISION);
      var late = waits("Child L1", "2027-02-09T15:00", Awaits.ALLOCATION_DECISION);
      sweepAt("2027-02-10T10:00");

      assertThat(references(daily("2027-02-09"))).containsExactly(early.reference());
      assertThat(references(daily("2027-02-10")))
          .containsExactly(early.reference(), late.reference());
      assertThat(daily("2027-02-10").items()).extracting(Item::carried).containsExactly(1, 0);
    }

    @Test
    void afterAYearsStandstillOnlyTheLastTwoWeeksAreMadeUpFor() {
      sweepAt("2026-02-05T10:00");
      sweepAt("2027-02-05T12:00");

      assertThat(meetings.findAll())
          .filteredOn(one -> one.kind == GovernanceKind.DAILY && one.heldOn.getYear() == 2027)
          .hasSize(11)
          .allMatch(one -> !one.heldOn.isBefore(LocalDate.of(2027, 1, 22)));
    }

    @Test
    void twoServersAtOnceMakeOneList() throws Exception {
      waits("Child A1", "2027-02-10T14:00", Awaits.ALLOCATION_DECISION);
      clock.moveTo(instant("2027-02-11T09:30"));
      var ready = new CountDownLatch(1);
      try (var servers = Executors.newFixedThreadPool(4)) {
        var all =
            Stream.generate(() ->
                    servers.submit(() -> {
                      ready.await();
                      sweep.sweep();
                      return true;
                    }))
                .limit(4)
                .toList();
        ready.countDown();
        for (Future<Boolean> one : all) {
          assertThat(one.get()).isTrue();
        }
      }

      assertThat(refs()).containsExactly("GD-2027-0211");
      assertThat(daily("2027-02-11").items()).hasSize(1);
    }

    // --- what stands on them

    @Test
    void theDailyListTellsWhatWaitsAndWhy() {
      var low = waits("Child A1", "2027-02-10T14:00", Awaits.ALLOCATION_DECISION);
      var medium = waits("Child A2", "2027-02-10T15:00", Awaits.WORKER);
      worked("Child A3", WORKER.id(), RiskLevel.HIGH);
      var left = worked("Child A4", new PractitionerId("g.gone"), RiskLevel.MEDIUM);
      var contact = contact("Child A5", "2027-02-11T08:30");
      sweepAt("2027-02-11T09:30");

      assertThat(daily("2027-02-11").items())
          .extracting(Item::reference, Item::why)
          .containsExactlyInAnyOrder(
              tuple(low.reference(), "Low risk: whether to allocate a worker"),
              tuple(medium.reference(), "Referred to the team, no worker named yet"),
              tuple(left.reference(), "Open, its worker no longer works in the team"),
              tuple(contact.contact().value(), "Contact that waits at the hub"));
    }

    @Test
    void theWeeklyListTellsEveryOpenCaseAndHowItStands() {
      waits("Child A1", "2027-02-08T14:00", Awaits.ALLOCATION_DECISION);
      worked("Child A2", WORKER.id(), RiskLevel.HIGH);
      contact("Child A3", "2027-02-09T08:30");
      sweepAt("2027-02-09T10:30");

      assertThat(desk.show(MANAGER, GovernanceKind.WEEKLY, LocalDate.of(2027, 2, 9)).items())
          .extracting(Item::standing)
          .containsExactlyInAnyOrder("Low as told", "High as told");
    }

    @Test
    void whatComesAfterTheListWasMadeIsAddedUntilTheMeetingEnds() {
      sweepAt("2027-02-11T09:30");
      var late = waits("Child A1", "2027-02-11T09:40", Awaits.ALLOCATION_DECISION);
      sweepAt("2027-02-11T09:41");
      sweepAt("2027-02-11T09:42");

      assertThat(daily("2027-02-11").items())
          .extracting(Item::reference, Item::added)
          .containsExactly(tuple(late.reference(), true));

      held("2027-02-11");
      waits("Child A2", "2027-02-11T11:00", Awaits.ALLOCATION_DECISION);
      sweepAt("2027-02-11T11:01");
      assertThat(references(daily("2027-02-11"))).containsExactly(late.reference());
    }

    @Test
    void whatWasNotSettledIsCarriedOverAndSaysHowOften() {
      var one = waits("Child A1", "2027-02-08T14:00", Awaits.ALLOCATION_DECISION);
      sweepAt("2027-02-09T09:30");
      sweepAt("2027-02-10T09:30");
      var two = waits("Child A2", "2027-02-10T14:00", Awaits.ALLOCATION_DECISION);
      sweepAt("2027-02-11T09:30");

      assertThat(daily("2027-02-11").items())
          .extracting(Item::reference, Item::carried, Item::firstListed)
          .containsExactly(
              tuple(one.reference(), 2, LocalDate.of(2027, 2, 9)),
              tuple(two.reference(), 0, LocalDate.of(2027, 2, 11)));
    }

    @Test
    void whatIsDecidedIsSettledAtOnceAndNotOnTheNextList() {
      var one = waits("Child A1", "2027-02-10T14:00", Awaits.ALLOCATION_DECISION);
      sweepAt("2027-02-11T09:30");
      assertThat(daily("2027-02-11").waiting()).isEqualTo(1);

      told.cases.remove(one);
      assertThat(daily("2027-02-11").items()).extracting(Item::settled).containsExactly(true);
      assertThat(daily("2027-02-11").waiting()).isZero();

      sweepAt("2027-02-12T09:30");
      assertThat(daily("2027-02-12").items()).isEmpty();
    }

    @Test
    void anOpenCaseThatWasDiscussedComesNextWeekWithoutBeingCarriedOver() {
      var talked = worked("Child A1", WORKER.id(), RiskLevel.HIGH);
      var notReached = worked("Child A2", WORKER.id(), RiskLevel.LOW);
      sweepAt("2027-02-09T10:30");
      var day = LocalDate.of(2027, 2, 9);
      start(GovernanceKind.WEEKLY, day);
      var item = item(desk.show(MANAGER, GovernanceKind.WEEKLY, day), talked.reference());
      done(desk.note(MANAGER, GovernanceKind.WEEKLY, day, item.id(), "Stable", true));
      end(GovernanceKind.WEEKLY, day);
      sweepAt("2027-02-16T10:30");

      assertThat(desk.show(MANAGER, GovernanceKind.WEEKLY, LocalDate.of(2027, 2, 16)).items())
          .extracting(Item::reference, Item::carried)
          .containsExactlyInAnyOrder(
              tuple(talked.reference(), 0), tuple(notReached.reference(), 1));
    }

    // --- who reads them

    @Test
    void anItemOfAHiddenChildLeavesNoGapForThemAndStandsThereForWhoIsNamed() {
      var open = waits("Child A1", "2027-02-10T13:00", Awaits.ALLOCATION_DECISION);
      var kept = waits("Child A2", "2027-02-10T14:00", Awaits.ALLOCATION_DECISION);
      inTransaction(() -> {
        access.restrict(kept.child(), Set.of(MANAGER.id()), "Fictional", MANAGER.id());
        return true;
      });
      sweepAt("2027-02-11T09:30");

      assertThat(references(daily("2027-02-11")))
          .containsExactly(open.reference(), kept.reference());
      var theirs = desk.show(HUB, GovernanceKind.DAILY, LocalDate.of(2027, 2, 11));
      assertThat(references(theirs)).containsExactly(open.reference());
      assertThat(theirs.waiting() + theirs.settled()).isEqualTo(1);
      var hidden = item(daily("2027-02-11"), kept.reference());
      start(GovernanceKind.DAILY, LocalDate.of(2027, 2, 11));
      assertThatThrownBy(() ->
              desk.note(
                  HUB,
                  GovernanceKind.DAILY,
                  LocalDate.of(2027, 2, 11),
                  hidden.id(),
                  "Guessed",
                  false))
          .isInstanceOf(NotVisible.class);
    }

    @Test
    void aContactWithOneHiddenChildIsNotThereForThem() {
      var shown = opened("Child A1", null, HUB);
      var hidden = opened("Child A2", null, HUB);
      inTransaction(() -> {
        access.exclude("X-TEST-0001", POLICE.id(), hidden, hidden, MANAGER.id());
        return true;
      });
      told.contacts.add(
          new Waiting(
              new ContactRef(References.fresh("R")),
              List.of(shown, hidden),
              instant("2027-02-11T08:00")));
      sweepAt("2027-02-11T09:30");

      var day = LocalDate.of(2027, 2, 11);
      assertThat(desk.show(POLICE, GovernanceKind.DAILY, day).items()).isEmpty();
      assertThat(desk.show(HUB, GovernanceKind.DAILY, day).items()).hasSize(1);
    }

    @Test
    void anItemFollowsTheFileThatHoldsTheChildNow() {
      var one = waits("Child A1", "2027-02-10T13:00", Awaits.ALLOCATION_DECISION);
      var holder = opened("Child A1", null, HUB);
      sweepAt("2027-02-11T09:30");
      inTransaction(() -> {
        access.restrict(holder, Set.of(MANAGER.id()), "Fictional", MANAGER.id());
        afterMerge.follow(new MovedFiles(List.of(one.child()), ref -> holder));
        return true;
      });

      var day = LocalDate.of(2027, 2, 11);
      assertThat(desk.show(HUB, GovernanceKind.DAILY, day).items()).isEmpty();
      assertThat(desk.show(MANAGER, GovernanceKind.DAILY, day).items()).hasSize(1);
    }

    @Test
    void anAgencyReadsTheNameAndNoLevelOfAFileItMayNotOpen() {
      waits("Child A1", "2027-02-10T13:00", Awaits.ALLOCATION_DECISION);
      sweepAt("2027-02-11T09:30");

      var item =
          desk.show(POLICE, GovernanceKind.DAILY, LocalDate.of(2027, 2, 11)).items().getFirst();
      assertThat(item.children()).extracting(child -> child.name()).containsExactly("Child A1");
      assertThat(item.standing()).isEmpty();
      assertThat(item.caseAddress()).isEmpty();
      assertThat(daily("2027-02-11").items().getFirst().standing()).isEqualTo("Low as told");
    }

    @Test
    void whoDoesNotAttendFindsNothingAndWhoDoesNotLeadChangesNothing() {
      sweepAt("2027-02-11T09:30");
      var day = LocalDate.of(2027, 2, 11);

      assertThatThrownBy(() -> desk.lists(CHAIR)).isInstanceOf(NotVisible.class);
      assertThatThrownBy(() -> desk.show(CHAIR, GovernanceKind.DAILY, day))
          .isInstanceOf(NotVisible.class);
      assertThatThrownBy(() -> desk.start(POLICE, GovernanceKind.DAILY, day))
          .isInstanceOf(NotVisible.class);
      assertThatThrownBy(() -> desk.notHeld(WORKER, GovernanceKind.DAILY, day, "No"))
          .isInstanceOf(NotVisible.class);
      assertThat(daily("2027-02-11").heading().state()).isEqualTo(MeetingState.LISTED);
    }

    @Test
    void caseloadsCountWhatTheViewerMayOpenAndNameIdleWorkers() {
      var idle = viewer("g.idle", Role.CS_SOCIAL_WORKER);
      given("2027-02-11T08:00", idle);
      worked("Child A1", WORKER.id(), RiskLevel.HIGH);
      worked("Child A2", WORKER.id(), RiskLevel.LOW);
      var kept = worked("Child A3", WORKER.id(), RiskLevel.HIGH);
      inTransaction(() -> {
        access.restrict(kept.child(), Set.of(MANAGER.id()), "Fictional", MANAGER.id());
        return true;
      });
      sweepAt("2027-02-11T09:30");

      assertThat(daily("2027-02-11").caseloads())
          .contains(new Caseload(WORKER.name(), 1, 0, 2), new Caseload("Worker g.idle", 0, 0, 0));
      var day = LocalDate.of(2027, 2, 11);
      assertThat(desk.show(HUB, GovernanceKind.DAILY, day).caseloads())
          .contains(new Caseload(WORKER.name(), 1, 0, 1));
      assertThat(desk.show(POLICE, GovernanceKind.DAILY, day).caseloads()).isEmpty();
    }

    // --- the meeting

    @Test
    void aMeetingThatBeginsInTimeMeetsItsClockAndAnEndFreezesItsRecord() {
      var one = waits("Child A1", "2027-02-10T14:00", Awaits.ALLOCATION_DECISION);
      sweepAt("2027-02-11T09:30");
      clocks.begin("HoldGovernance", Map.of("governanceRef", "GD-2027-0211"));
      assertThat(due("GD-2027-0211")).isEqualTo("2027-02-11T10:30");

      clock.moveTo(instant("2027-02-11T09:35"));
      var day = LocalDate.of(2027, 2, 11);
      start(GovernanceKind.DAILY, day);
      assertThat(state("GD-2027-0211")).isEqualTo(DeadlineState.MET);
      var item = item(daily("2027-02-11"), one.reference());
      done(desk.note(MANAGER, GovernanceKind.DAILY, day, item.id(), "Asked the school", false));
      end(GovernanceKind.DAILY, day);

      verify(tasks)
          .settle(
              eq("GD-2027-0211"),
              eq("hold-governance"),
              eq("GD-2027-0211"),
              eq(Map.of("governanceHeld", true)),
              any(),
              eq(MANAGER.id()));
      told.cases.clear();
      var frozen = daily("2027-02-11");
      assertThat(frozen.items())
          .extracting(Item::settled, Item::note)
          .containsExactly(tuple(false, "Asked the school"));
      assertThat(frozen.words()).isEqualTo("Went through all of them");
      assertThat(frozen.attendance())
          .hasSize(settings.agencies().size())
          .allMatch(there -> there.attendance() == Attendance.PRESENT);
      for (var act :
          List.of(
              desk.start(MANAGER, GovernanceKind.DAILY, day),
              desk.attend(MANAGER, GovernanceKind.DAILY, day, Map.of()),
              desk.note(MANAGER, GovernanceKind.DAILY, day, item.id(), "Later", true),
              desk.end(MANAGER, GovernanceKind.DAILY, day, "Again"),
              desk.notHeld(MANAGER, GovernanceKind.DAILY, day, "Again"))) {
        assertThat(act)
            .isEqualTo(
                Outcome.Refused.of(
                    "", "The meeting has ended; its record is not changed any more"));
      }
      assertThat(daily("2027-02-11")).isEqualTo(frozen);
    }

    @Test
    void aMeetingDoesNotEndBeforeEachAgencyIsLoggedAndSomethingIsSaid() {
      sweepAt("2027-02-11T09:30");
      var day = LocalDate.of(2027, 2, 11);
      start(GovernanceKind.DAILY, day);
      done(desk.attend(MANAGER, GovernanceKind.DAILY, day, Map.of("attendance-POLICE", "ABSENT")));

      assertThat(fields(desk.end(MANAGER, GovernanceKind.DAILY, day, " ")))
          .contains("summary", "attendance-HEALTH")
          .doesNotContain("attendance-POLICE");
      assertThat(
              fields(
                  desk.attend(
                      MANAGER,
                      GovernanceKind.DAILY,
                      day,
                      Map.of("who-HEALTH", "Named nurse", "who-POLICE", "x".repeat(401)))))
          .containsExactlyInAnyOrder("attendance-HEALTH", "attendance-POLICE", "who-POLICE");
      assertThat(daily("2027-02-11").attendance())
          .filteredOn(there -> there.agency() == Agency.POLICE)
          .extracting(there -> there.attendance())
          .containsExactly(Attendance.ABSENT);
      assertThat(daily("2027-02-11").heading().state()).isEqualTo(MeetingState.RUNNING);
    }

    @Test
    void nothingIsRecordedBeforeTheMeetingBegan() {
      waits("Child A1", "2027-02-10T14:00", Awaits.ALLOCATION_DECISION);
      sweepAt("2027-02-11T09:30");
      var day = LocalDate.of(2027, 2, 11);
      var item = daily("2027-02-11").items().getFirst();

      assertThat(fields(desk.note(MANAGER, GovernanceKind.DAILY, day, item.id(), "x", true)))
          .containsExactly("start");
      assertThat(fields(desk.end(MANAGER, GovernanceKind.DAILY, day, "x")))
          .containsExactly("start");
      verify(tasks, never()).settle(any(), any(), any(), any(), any(), any());
    }

    @Test
    void aMissedMeetingIsOnRecordAndCanBeHeldLateOrRecordedAsNotHeld() {
      var one = waits("Child A1", "2027-02-10T14:00", Awaits.ALLOCATION_DECISION);
      sweepAt("2027-02-25T09:30");
      clocks.begin("HoldGovernance", Map.of("governanceRef", "GD-2027-0225"));
      clock.moveTo(instant("2027-02-25T10:31"));
      assertThat(daily("2027-02-25").heading().overdue()).isTrue();
      inTransaction(() -> deadlines.breach(found("GD-2027-0225").id()));

      assertThat(fields(desk.notHeld(HUB, GovernanceKind.DAILY, LocalDate.of(2027, 2, 25), " ")))
          .containsExactly("reason");
      done(desk.notHeld(HUB, GovernanceKind.DAILY, LocalDate.of(2027, 2, 25), "Nobody came"));

      assertThat(state("GD-2027-0225")).isEqualTo(DeadlineState.CANCELLED);
      assertThat(deadlines.breachesOf(found("GD-2027-0225").id())).hasSize(1);
      verify(tasks)
          .settle(any(), any(), any(), eq(Map.of("governanceHeld", false)), any(), eq(HUB.id()));
      sweepAt("2027-02-26T09:30");
      assertThat(daily("2027-02-26").items())
          .extracting(Item::reference, Item::carried)
          .containsExactly(tuple(one.reference(), 1));
    }

    @Test
    void aMeetingThatIsHeldLateMeetsItsClockLate() {
      sweepAt("2027-03-04T09:30");
      clocks.begin("HoldGovernance", Map.of("governanceRef", "GD-2027-0304"));
      clock.moveTo(instant("2027-03-05T15:00"));
      start(GovernanceKind.DAILY, LocalDate.of(2027, 3, 4));

      assertThat(state("GD-2027-0304")).isEqualTo(DeadlineState.MET_LATE);
    }

    @Test
    void aMeetingThatBeganBeforeItsTaskWasThereHasKeptItsTime() {
      sweepAt("2027-03-11T09:30");
      start(GovernanceKind.DAILY, LocalDate.of(2027, 3, 11));
      clock.moveTo(instant("2027-03-11T13:00"));
      clocks.begin("HoldGovernance", Map.of("governanceRef", "GD-2027-0311"));

      assertThat(state("GD-2027-0311")).isEqualTo(DeadlineState.MET);
    }

    @Test
    void aListThatIsNotThereIsNotFound() {
      assertThatThrownBy(() -> daily("2027-02-13")).isInstanceOf(NotVisible.class);
      assertThat(desk.addressOf(MANAGER, "GD-2027-0213")).isEmpty();
      sweepAt("2027-02-11T09:30");
      assertThat(desk.addressOf(MANAGER, "GD-2027-0211")).contains("/governance/daily/2027-02-11");
      assertThat(desk.addressOf(CHAIR, "GD-2027-0211")).isEmpty();
    }

    // --- how this is said

    private void sweepAt(String london) {
      clock.moveTo(instant(london));
      sweep.sweep();
    }

    private GovernanceList daily(String day) {
      return desk.show(MANAGER, GovernanceKind.DAILY, LocalDate.parse(day));
    }

    private Set<String> refs() {
      return meetings.findAll().stream().map(one -> one.ref).collect(Collectors.toSet());
    }

    private static List<String> references(GovernanceList list) {
      return list.items().stream().map(Item::reference).toList();
    }

    private static Item item(GovernanceList list, String reference) {
      return list.items().stream()
          .filter(one -> one.reference().equals(reference))
          .findFirst()
          .orElseThrow();
    }

    private TeamCase waits(String name, String since, Awaits awaits) {
      return team(
          name, since, awaits == Awaits.WORKER ? RiskLevel.MEDIUM : RiskLevel.LOW, null, awaits);
    }

    private TeamCase worked(String name, PractitionerId worker, RiskLevel level) {
      return team(name, "2027-01-05T10:00", level, worker, Awaits.NOTHING);
    }

    private TeamCase team(
        String name,
        String since,
        RiskLevel level,
        @Nullable PractitionerId worker,
        Awaits awaits) {
      var file = opened(name, null, HUB);
      inTransaction(() -> {
        access.grant(file, new Grantee.Group(Role.CS_TEAM_MANAGER), "The team's case", HUB.id());
        return true;
      });
      var one =
          new TeamCase(
              References.fresh("K"),
              file,
              instant(since),
              level,
              level.label() + " as told",
              worker,
              awaits);
      told.cases.add(one);
      return one;
    }

    private Waiting contact(String name, String at) {
      var one =
          new Waiting(
              new ContactRef(References.fresh("R")),
              List.<CaseRef>of(opened(name, null, HUB)),
              instant(at));
      told.contacts.add(one);
      return one;
    }

    private void held(String day) {
      start(GovernanceKind.DAILY, LocalDate.parse(day));
      end(GovernanceKind.DAILY, LocalDate.parse(day));
    }

    private void start(GovernanceKind kind, LocalDate day) {
      done(desk.start(MANAGER, kind, day));
    }

    private void end(GovernanceKind kind, LocalDate day) {
      done(
          desk.attend(
              MANAGER,
              kind,
              day,
              settings.agencies().stream()
                  .collect(Collectors.toMap(one -> "attendance-" + one, one -> "PRESENT"))));
      done(desk.end(MANAGER, kind, day, "Went through all of them"));
    }

    private static void done(Outcome outcome) {
      assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    private static List<String> fields(Outcome outcome) {
      assertThat(outcome).isInstanceOf(Outcome.Refused.class);
      return ((Outcome.Refused) outcome).problems().stream().map(FieldProblem::field).toList();
    }

    private Deadline found(String meeting) {
      return deadlines.find(GovernanceClock.TIMESCALE, new ClockSubject(meeting, "")).orElseThrow();
    }

    private DeadlineState state(String meeting) {
      return found(meeting).state();
    }

    private String due(String meeting) {
      return london(found(meeting).due());
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
      return org.assertj.core.groups.Tuple.tuple(values);
    }
  }
}

package uk.complexcase.clock.timescales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.procedure.ProcedureModels;

/** The register of clocks, on both databases. */
class DeadlinesTest {

  private static final TimescaleCode DECISION = new TimescaleCode("referral-decision");
  private static final TimescaleCode STRATEGY = new TimescaleCode("strategy-discussion");
  private static final PractitionerId MANAGER = new PractitionerId("manager");

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  @Import({
    StoredDeadlines.class,
    ClosingDeadlines.class,
    MissedDeadlines.class,
    StoredReading.class,
    DeclaredHolidays.class,
    CalendarChanges.class,
    Recomputing.class,
    DeadlineRows.class,
    DeadlineJournal.class,
    Moving.class,
    Reckoners.class,
    Timescales.class,
    HolidayOverrides.class
  })
  @RecordApplicationEvents
  @Transactional
  abstract static class Behaviour {

    @Autowired DeadlineRegister register;
    @Autowired DeadlineReading reading;
    @Autowired BankHolidays holidays;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;
    @MockitoBean ProcedureModels models;
    @MockitoBean AuditLog audit;
    @MockitoBean PeopleDirectory people;
    @Autowired ApplicationEvents events;

    private final ClockSubject contact = ClockSubject.of(new ContactRef(References.fresh("R")));

    @BeforeEach
    void the_timescales_in_force() {
      clock.moveTo(TestClock.START);
      given(models.tableRows("timescales"))
          .willReturn(
              List.of(
                  row(
                      "referral-decision",
                      "Referral decision",
                      "WORKING_DAYS",
                      "1",
                      "half,last-day",
                      "STATUTORY"),
                  row(
                      "strategy-discussion",
                      "Strategy discussion",
                      "ELAPSED_HOURS",
                      "24",
                      "18h",
                      "SAFETY"),
                  row("unwarned", "Without warnings", "ELAPSED_HOURS", "24", "", "SOFT")));
    }

    @Test
    void a_clock_is_opened_with_its_rule_and_explanation() {
      var deadline = register.open(DECISION, contact, TestClock.START);

      assertThat(deadline.label()).isEqualTo("Referral decision");
      assertThat(deadline.due()).isEqualTo(Instant.parse("2027-02-02T17:00:00Z"));
      assertThat(deadline.warnings()).containsExactly(Instant.parse("2027-02-02T08:45:00Z"));
      assertThat(deadline.hardness()).isEqualTo(Hardness.STATUTORY);
      assertThat(deadline.state()).isEqualTo(DeadlineState.OPEN);
      assertThat(deadline.closedAt()).isNull();
      assertThat(deadline.explanation())
          .isEqualTo("Started Mon 1 Feb 2027 10:15. 1 working day: due Tue 2 Feb 2027 17:00.");
      assertThat(register.find(DECISION, contact)).contains(deadline);
    }

    @Test
    void opening_again_returns_the_clock_that_is_there_whatever_the_origin() {
      var first = register.open(DECISION, contact, TestClock.START);

      var again = register.open(DECISION, contact, TestClock.START.plus(Duration.ofDays(9)));

      assertThat(again).isEqualTo(first);
      assertThat(register.ofOwner(contact.owner())).containsExactly(first);
    }

    @Test
    void a_closed_clock_is_not_opened_anew() {
      register.open(DECISION, contact, TestClock.START);
      register.meet(DECISION, contact, TestClock.START.plusSeconds(60));

      assertThat(register.open(DECISION, contact, TestClock.START).state())
          .isEqualTo(DeadlineState.MET);
    }

    @Test
    void a_decision_on_record_sets_the_due_time_and_says_so_in_the_history() {
      var due = TestClock.START.plus(Duration.ofHours(20));

      var opened =
          register.openUntil(STRATEGY, contact, TestClock.START, due, "Set by S-1", MANAGER);
      var again =
          register.openUntil(STRATEGY, contact, TestClock.START, due, "Told again", MANAGER);

      assertThat(opened.due()).isEqualTo(due);
      assertThat(opened.movedByHand()).isTrue();
      assertThat(again).isEqualTo(opened);
      assertThat(register.historyOf(opened.id()))
          .extracting(DeadlineChange::what, DeadlineChange::reason)
          .containsExactly(
              tuple(DeadlineChange.What.STATE, "Opened"),
              tuple(DeadlineChange.What.DUE, "Set by S-1"));
    }

    @Test
    void a_later_decision_moves_a_running_clock_and_leaves_a_closed_one() {
      var sooner = TestClock.START.plus(Duration.ofHours(2));
      register.open(STRATEGY, contact, TestClock.START);

      var moved =
          register.openUntil(STRATEGY, contact, TestClock.START, sooner, "Set by S-1", MANAGER);
      register.meet(STRATEGY, contact, TestClock.START);
      var closed =
          register.openUntil(
              STRATEGY, contact, TestClock.START, sooner.plusSeconds(60), "Too late", MANAGER);

      assertThat(moved.due()).isEqualTo(sooner);
      assertThat(closed.due()).isEqualTo(sooner);
      assertThat(closed.state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void parts_of_one_owner_have_clocks_of_their_own_and_open_ones_come_first() {
      var met =
          register.open(
              DECISION, contact.part("HEALTH"), TestClock.START.minus(Duration.ofDays(9)));
      var later = register.open(DECISION, contact, TestClock.START.plus(Duration.ofDays(9)));
      var sooner = register.open(STRATEGY, contact, TestClock.START);
      register.meet(DECISION, contact.part("HEALTH"), TestClock.START);

      assertThat(register.ofOwner(contact.owner()))
          .extracting(Deadline::id)
          .containsExactly(sooner.id(), later.id(), met.id());
    }

    @Test
    void the_first_running_clock_of_each_owner_is_known_at_once() {
      var other = ClockSubject.of(new ContactRef(References.fresh("R")));
      register.open(DECISION, contact, TestClock.START);
      var sooner = register.open(STRATEGY, contact.part("a"), TestClock.START);
      register.open(STRATEGY, contact.part("b"), TestClock.START.minusSeconds(60));
      register.meet(STRATEGY, contact.part("b"), TestClock.START);
      register.open(STRATEGY, other, TestClock.START);
      register.cancel(STRATEGY, other, "Not wanted", MANAGER);

      assertThat(register.firstDue(List.of(contact.owner(), other.owner())))
          .containsExactly(Map.entry(contact.owner(), sooner.due()));
      assertThat(register.firstDue(List.of())).isEmpty();
    }

    @Test
    void a_timescale_that_is_not_in_force_opens_nothing() {
      assertThatThrownBy(
              () -> register.open(new TimescaleCode("unheard-of"), contact, TestClock.START))
          .isInstanceOf(UnknownTimescale.class);
    }

    @Test
    void a_clock_met_at_its_very_due_time_is_met_and_a_moment_later_is_late() {
      var due = register.open(STRATEGY, contact, TestClock.START).due();
      register.open(STRATEGY, contact.part("late"), TestClock.START);

      register.meet(STRATEGY, contact, due);
      register.meet(STRATEGY, contact.part("late"), due.plusMillis(1));

      assertThat(stateOf(contact)).isEqualTo(DeadlineState.MET);
      assertThat(stateOf(contact.part("late"))).isEqualTo(DeadlineState.MET_LATE);
    }

    @Test
    void a_closed_clock_stays_as_it_was_closed() {
      register.open(STRATEGY, contact, TestClock.START);
      register.cancel(STRATEGY, contact, "The group is one child", MANAGER);

      register.meet(STRATEGY, contact, TestClock.START);
      register.cancel(STRATEGY, contact, "Again", MANAGER);

      var closed = register.find(STRATEGY, contact).orElseThrow();
      assertThat(closed.state()).isEqualTo(DeadlineState.CANCELLED);
      assertThat(closed.closedAt()).isEqualTo(TestClock.START);
      assertThat(changesOf(closed))
          .containsExactly(
              "STATE > OPEN by system: Opened",
              "STATE OPEN > CANCELLED by manager: The group is one child");
      verify(audit).act(MANAGER, "DEADLINE_CANCELLED", contact.owner(), "strategy-discussion");
    }

    @Test
    void closing_a_clock_nobody_opened_does_nothing() {
      register.meet(STRATEGY, contact, TestClock.START);
      register.cancel(STRATEGY, contact, "No clock", MANAGER);

      assertThat(register.find(STRATEGY, contact)).isEmpty();
    }

    @Test
    void a_clock_without_warnings_is_kept_too() {
      assertThat(register.open(new TimescaleCode("unwarned"), contact, TestClock.START).warnings())
          .isEmpty();
    }

    @Test
    void an_extra_bank_holiday_moves_the_open_clocks_it_touches_and_writes_it_down() {
      var touched = register.open(DECISION, contact, TestClock.START);
      var hours = register.open(STRATEGY, contact, TestClock.START);

      assertThat(holidays.declare(LocalDate.of(2027, 2, 2), true, " Royal holiday ", MANAGER))
          .isEqualTo(new HolidayChange.Done(1));
      var after = register.find(DECISION, contact).orElseThrow();
      assertThat(after.due()).isEqualTo(Instant.parse("2027-02-03T17:00:00Z"));
      assertThat(after.explanation()).contains("skipping Royal holiday 2 February");
      assertThat(register.find(STRATEGY, contact)).contains(hours);
      assertThat(changesOf(touched))
          .contains(
              "DUE 2027-02-02T17:00:00Z > 2027-02-03T17:00:00Z by manager: "
                  + "2 February 2027 is a bank holiday: Royal holiday");
      verify(audit).act(MANAGER, "BANK_HOLIDAY_DECLARED", "2027-02-02", "holiday: Royal holiday");
      assertThat(events.stream(DeadlineChanged.class))
          .extracting(DeadlineChanged::id, DeadlineChanged::to)
          .containsExactly(tuple(touched.id(), after.due()));
    }

    @Test
    void a_holiday_that_is_none_after_all_brings_the_clock_back() {
      register.open(DECISION, contact, Instant.parse("2027-04-30T10:00:00Z"));

      holidays.declare(LocalDate.of(2027, 5, 3), false, "Moved to 7 May", MANAGER);

      assertThat(register.find(DECISION, contact).orElseThrow().due())
          .isEqualTo(Instant.parse("2027-05-03T16:00:00Z"));
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void many_openings_at_once_make_one_clock_and_none_fails() throws Exception {
      var opened = new HashSet<DeadlineId>();
      var start = new CountDownLatch(1);
      Callable<DeadlineId> opening =
          () -> {
            start.await();
            return transactions
                .execute(status -> register.open(STRATEGY, contact, TestClock.START))
                .id();
          };
      try (var threads = Executors.newFixedThreadPool(6)) {
        var results = List.of(0, 1, 2, 3, 4, 5).stream().map(n -> threads.submit(opening)).toList();
        start.countDown();
        for (var result : results) {
          opened.add(result.get());
        }
      }

      assertThat(opened).hasSize(1);
      assertThat(changesOf(register.find(STRATEGY, contact).orElseThrow())).hasSize(1);
    }

    @Test
    void a_manager_moves_a_clock_with_a_reason_and_everything_says_so() {
      given(people.find(MANAGER)).willReturn(Optional.of(somebody(Role.CSC_SERVICE_MANAGER)));
      var opened = register.open(STRATEGY, contact, TestClock.START);
      var later = opened.due().plus(Duration.ofHours(6));

      var moved = register.move(opened.id(), later, " The family travels ", MANAGER);

      assertThat(moved).isInstanceOf(Move.Done.class);
      var now = register.find(opened.id()).orElseThrow();
      assertThat(now.due()).isEqualTo(later);
      assertThat(now.warnings()).containsExactly(later.minus(Duration.ofHours(6)));
      assertThat(now.movedByHand()).isTrue();
      assertThat(now.explanation()).endsWith("A person set it to Tue 2 Feb 2027 16:15.");
      assertThat(register.historyOf(opened.id()))
          .last()
          .isEqualTo(
              new DeadlineChange(
                  TestClock.START,
                  MANAGER,
                  DeadlineChange.What.DUE,
                  opened.due().toString(),
                  later.toString(),
                  "The family travels"));
      assertThat(events.stream(DeadlineChanged.class))
          .containsExactly(
              new DeadlineChanged(opened.id(), opened.due(), later, "The family travels", MANAGER));
    }

    @Test
    void a_clock_moved_while_its_page_was_open_is_not_moved_unseen_and_one_form_moves_it_once() {
      var other = new PractitionerId("other");
      given(people.find(MANAGER)).willReturn(Optional.of(somebody(Role.CSC_SERVICE_MANAGER)));
      given(people.find(other)).willReturn(Optional.of(somebody(Role.CSC_HEAD_OF_SERVICE)));
      var opened = register.open(STRATEGY, contact, TestClock.START);
      var seen = opened.due();
      var later = seen.plusSeconds(3600);
      assertThat(register.move(opened.id(), seen, later, "Agreed", MANAGER))
          .isInstanceOf(Move.Done.class);

      assertThat(register.move(opened.id(), seen, later, " Agreed ", MANAGER))
          .as("the same form again")
          .isInstanceOf(Move.Done.class);
      for (var overtaken :
          List.of(
              register.move(opened.id(), seen, later.plusSeconds(60), "Agreed", MANAGER),
              register.move(opened.id(), seen, later, "Another reason", MANAGER),
              register.move(opened.id(), seen, later, "Agreed", other))) {
        assertThat(overtaken)
            .isEqualTo(
                new Move.Refused(
                    Move.Field.DUE,
                    "This deadline was changed while you had the page open. It is now due Tue 2 Feb 2027"
                        + " 11:15. Check what you typed and send it again if it still holds"));
      }
      assertThat(register.move(opened.id(), seen, later, "x", new PractitionerId("nobody")))
          .isInstanceOfSatisfying(
              Move.Refused.class, no -> assertThat(no.field()).isEqualTo(Move.Field.RIGHT));
      assertThat(register.find(opened.id()).orElseThrow().due()).isEqualTo(later);
      assertThat(events.stream(DeadlineChanged.class)).hasSize(1);
    }

    @Test
    void a_clock_tells_the_steps_it_was_computed_by_whatever_the_holidays_become() {
      var friday = Instant.parse("2027-03-25T10:00:00Z");
      var opened = register.open(DECISION, contact, friday);
      var steps = reading.computationOf(opened.id()).orElseThrow();
      assertThat(steps.start()).isEqualTo(StartPoint.RECEIPT);
      assertThat(steps.origin()).isEqualTo(friday);
      assertThat(steps.amount()).isEqualTo(1);
      assertThat(steps.skipped())
          .containsExactly(
              new NamedDay(LocalDate.of(2027, 3, 26), "Good Friday"),
              new NamedDay(LocalDate.of(2027, 3, 29), "Easter Monday"));
      assertThat(steps.computed()).isEqualTo(opened.due());
      assertThat(steps.source()).isEqualTo("local default");
      register.meet(DECISION, contact, friday.plusSeconds(60));

      holidays.declare(LocalDate.of(2027, 3, 30), true, "Royal  holiday", MANAGER);
      holidays.declare(LocalDate.of(2027, 3, 29), false, "Moved away", MANAGER);

      assertThat(reading.computationOf(opened.id())).contains(steps);
      var later = register.open(DECISION, contact.part("later"), friday);
      assertThat(reading.computationOf(later.id()).orElseThrow().skipped())
          .extracting(NamedDay::name)
          .containsExactly("Good Friday");
      holidays.declare(LocalDate.of(2027, 3, 29), true, "Back  again", MANAGER);
      assertThat(reading.computationOf(later.id()).orElseThrow().skipped())
          .extracting(NamedDay::name)
          .containsExactly("Good Friday", "Back again", "Royal holiday");
    }

    @Test
    void a_clock_set_by_a_person_still_tells_what_its_rule_came_to() {
      given(people.find(MANAGER)).willReturn(Optional.of(somebody(Role.CSC_SERVICE_MANAGER)));
      var opened = register.open(STRATEGY, contact, Instant.parse("2027-03-27T10:00:00Z"));

      register.move(opened.id(), opened.due().plusSeconds(60), "Agreed", MANAGER);

      var steps = reading.computationOf(opened.id()).orElseThrow();
      assertThat(steps.computed()).isEqualTo(opened.due());
      assertThat(steps.clockChange()).isEqualTo(1);
      assertThat(steps.skipped()).isEmpty();
    }

    @Test
    void a_clock_from_before_steps_were_kept_tells_none() {
      var opened = register.open(STRATEGY, contact, TestClock.START);
      jdbc.sql("update deadline set computed_due = null where id = ?")
          .param(opened.id().value())
          .update();

      assertThat(reading.computationOf(opened.id())).isEmpty();
    }

    @Test
    void clocks_of_a_team_are_read_on_from_where_a_list_ended() {
      var all = new java.util.ArrayList<Deadline>();
      for (int i = 0; i < 7; i++) {
        all.add(register.open(STRATEGY, contact.part("p" + i), TestClock.START.plusSeconds(i / 3)));
      }
      register.meet(STRATEGY, contact.part("p0"), TestClock.START);
      for (int late : List.of(2, 5)) {
        jdbc.sql("update deadline set state = 'BREACHED' where id = ?")
            .param(all.get(late).id().value())
            .update();
      }
      var read = new java.util.ArrayList<Deadline>();
      for (Deadline last = null; ; last = read.getLast()) {
        var batch = reading.runningOf(Set.of("nobody", "mash-manager"), last, 2);
        read.addAll(batch);
        if (batch.size() < 2) {
          break;
        }
      }

      // a test that commits may have left a clock of this team
      read.removeIf(one -> !one.subject().owner().equals(contact.owner()));
      assertThat(read)
          .extracting(Deadline::id)
          .containsExactlyInAnyOrderElementsOf(
              all.subList(1, 7).stream().map(Deadline::id).toList());
      assertThat(read).isSortedAccordingTo(java.util.Comparator.comparing(Deadline::due));
      assertThat(reading.runningOf(Set.of("nobody"), null, 9)).isEmpty();
      assertThat(reading.runningOfOwners(Set.of(contact.owner()))).hasSize(6);
      assertThat(reading.ofOwners(Set.of(contact.owner()))).hasSize(7);
    }

    @Test
    void a_miss_asks_what_prevented_it_until_somebody_says_so_and_the_next_miss_asks_again() {
      given(people.find(MANAGER)).willReturn(Optional.of(somebody(Role.CSC_SERVICE_MANAGER)));
      var opened = register.open(STRATEGY, contact, TestClock.START);
      var id = opened.id();
      assertThat(reading.unexplained(Set.of(id))).isEmpty();

      clock.moveTo(opened.due());
      register.breach(id);
      assertThat(reading.unexplained(Set.of(id))).containsExactly(id);
      assertThat(events.stream(DeadlineBreached.class))
          .containsExactly(new DeadlineBreached(id, opened.due()));

      register.explainBreach(id, Prevented.NO_CAPACITY, "", MANAGER);
      assertThat(reading.unexplained(Set.of(id))).isEmpty();

      register.move(id, opened.due().plusSeconds(60), "Agreed", MANAGER);
      clock.moveTo(opened.due().plusSeconds(60));
      register.breach(id);
      assertThat(reading.unexplained(Set.of(id))).containsExactly(id);

      register.move(id, opened.due().plusSeconds(120), "Agreed", MANAGER);
      clock.moveTo(opened.due().plusSeconds(120));
      register.breach(id);
      register.explainBreach(id, Prevented.SYSTEM_FAILED, "", MANAGER);
      assertThat(reading.unexplained(Set.of(id))).as("the last answer counts").isEmpty();
    }

    @Test
    void a_move_without_reason_right_or_sense_is_refused_with_a_sentence_and_changes_nothing() {
      given(people.find(MANAGER)).willReturn(Optional.of(somebody(Role.CSC_SERVICE_MANAGER)));
      var worker = new PractitionerId("worker");
      given(people.find(worker)).willReturn(Optional.of(somebody(Role.MASH_MANAGER)));
      var opened = register.open(STRATEGY, contact, TestClock.START);
      var later = opened.due().plusSeconds(60);

      assertThat(refusal(opened, later, "  ", MANAGER)).isEqualTo("Say why the deadline changes");
      assertThat(refusal(opened, later, "x".repeat(2001), MANAGER)).contains("2,000 characters");
      assertThat(refusal(opened, opened.origin(), "why", MANAGER))
          .isEqualTo("The new time must be after the clock started, Mon 1 Feb 2027 10:15");
      assertThat(refusal(opened, Instant.parse("2037-02-01T10:15:01Z"), "why", MANAGER))
          .contains("more than ten years");
      assertThat(refusal(opened, opened.due(), "why", MANAGER)).contains("already");
      assertThat(refusal(opened, later, "why", worker)).contains("service manager");
      assertThat(refusal(opened, later, "why", new PractitionerId("nobody")))
          .contains("service manager");
      assertThat(register.find(opened.id())).contains(opened);

      register.meet(STRATEGY, contact, TestClock.START);
      assertThat(refusal(opened, later, "why", MANAGER)).contains("closed");
      assertThat(register.historyOf(opened.id())).hasSize(2);
    }

    @Test
    void a_missed_clock_moved_to_another_time_in_the_past_is_missed_at_that_time_too() {
      given(people.find(MANAGER)).willReturn(Optional.of(somebody(Role.CSC_SERVICE_MANAGER)));
      var opened = register.open(STRATEGY, contact, TestClock.START);
      clock.moveTo(opened.due().plusSeconds(60));
      register.breach(opened.id());
      var earlier = opened.due().minusSeconds(3600);
      register.move(opened.id(), earlier, "Agreed", MANAGER);
      assertThat(stateOf(contact)).isEqualTo(DeadlineState.BREACHED);

      clock.advance(Duration.ofSeconds(1));
      assertThat(register.breach(opened.id())).isTrue();
      assertThat(register.breach(opened.id())).as("once").isFalse();

      assertThat(register.breachesOf(opened.id()))
          .extracting(Breach::due, Breach::recordedAt)
          .containsExactly(
              tuple(opened.due(), opened.due().plusSeconds(60)),
              tuple(earlier, opened.due().plusSeconds(61)));
      assertThat(changesOf(opened)).filteredOn(line -> line.contains("BREACHED")).hasSize(1);
      assertThat(events.stream(DeadlineBreached.class))
          .containsExactly(
              new DeadlineBreached(opened.id(), opened.due()),
              new DeadlineBreached(opened.id(), earlier));
    }

    @Test
    void what_is_done_to_a_clock_is_audited_with_its_owner_and_code() {
      given(people.find(MANAGER)).willReturn(Optional.of(somebody(Role.CSC_SERVICE_MANAGER)));
      var opened = register.open(DECISION, contact, TestClock.START);
      holidays.declare(LocalDate.of(2027, 2, 2), true, "Royal holiday", MANAGER);
      verify(audit).act(PractitionerId.SYSTEM, "DEADLINE_OPEN", contact.owner(), DECISION.value());
      verify(audit).act(MANAGER, "DEADLINE_MOVED", contact.owner(), DECISION.value());

      register.move(opened.id(), opened.due(), "Agreed", MANAGER);
      verify(audit, times(2)).act(MANAGER, "DEADLINE_MOVED", contact.owner(), DECISION.value());

      clock.moveTo(opened.due());
      register.breach(opened.id());
      verify(audit)
          .act(PractitionerId.SYSTEM, "DEADLINE_BREACHED", contact.owner(), DECISION.value());
      register.explainBreach(opened.id(), Prevented.NO_CAPACITY, "", MANAGER);
      verify(audit).act(MANAGER, "DEADLINE_BREACH_EXPLAINED", contact.owner(), DECISION.value());
    }

    @Test
    void a_reason_and_an_explanation_may_have_two_thousand_characters_and_no_more() {
      given(people.find(MANAGER)).willReturn(Optional.of(somebody(Role.CSC_SERVICE_MANAGER)));
      var opened = register.open(STRATEGY, contact, TestClock.START);
      var longest = "x".repeat(2000);
      assertThat(register.move(opened.id(), opened.due().minusSeconds(60), longest, MANAGER))
          .isInstanceOf(Move.Done.class);
      clock.moveTo(opened.due());
      register.breach(opened.id());

      var done = register.explainBreach(opened.id(), Prevented.OTHER, longest, MANAGER);

      assertThat(done)
          .isInstanceOfSatisfying(
              Move.Done.class, now -> assertThat(now.now().id()).isEqualTo(opened.id()));
      assertThat(register.explainBreach(opened.id(), Prevented.OTHER, longest + "x", MANAGER))
          .isEqualTo(
              new Move.Refused(
                  Move.Field.REASON, "The explanation must be 2,000 characters or fewer"));
      assertThat(register.breachesOf(opened.id()))
          .extracting(Breach::words)
          .containsExactly(longest);
    }

    @Test
    void whoever_may_not_move_a_clock_at_all_is_told_before_they_type() {
      var opened = register.open(STRATEGY, contact, TestClock.START);
      assertThat(register.all(List.of(opened.id()))).containsExactly(opened);
      assertThat(register.refusalToMove(opened.id(), MANAGER))
          .hasValueSatisfying(no -> assertThat(no.field()).isEqualTo(Move.Field.RIGHT));
      given(people.find(MANAGER)).willReturn(Optional.of(somebody(Role.CSC_HEAD_OF_SERVICE)));
      assertThat(register.refusalToMove(opened.id(), MANAGER)).isEmpty();

      register.meet(STRATEGY, contact, TestClock.START);

      assertThat(register.refusalToMove(opened.id(), MANAGER))
          .hasValueSatisfying(no -> assertThat(no.sentence()).contains("closed"));
    }

    @Test
    void a_breach_is_recorded_once_stays_on_record_and_the_clock_runs_on() {
      given(people.find(MANAGER)).willReturn(Optional.of(somebody(Role.CSC_SERVICE_MANAGER)));
      var opened = register.open(STRATEGY, contact, TestClock.START);
      assertThat(register.breach(opened.id())).isFalse();
      clock.moveTo(opened.due());

      assertThat(register.breach(opened.id())).isTrue();
      assertThat(register.breach(opened.id())).isFalse();

      var breached = register.find(opened.id()).orElseThrow();
      assertThat(breached.state()).isEqualTo(DeadlineState.BREACHED);
      assertThat(breached.running()).isTrue();
      assertThat(breached.breachedAt()).isEqualTo(opened.due());
      assertThat(register.running()).contains(breached);

      register.move(opened.id(), opened.due().plusSeconds(3600), "Agreed", MANAGER);
      assertThat(stateOf(contact)).isEqualTo(DeadlineState.OPEN);
      register.move(opened.id(), opened.due(), "Back", MANAGER);
      assertThat(register.breach(opened.id())).isTrue();
      assertThat(register.breachesOf(opened.id())).hasSize(1);

      register.meet(STRATEGY, contact, opened.due().plusSeconds(1));
      assertThat(stateOf(contact)).isEqualTo(DeadlineState.MET_LATE);
      assertThat(events.stream(DeadlineClosed.class))
          .containsExactly(new DeadlineClosed(opened.id()));
    }

    @Test
    void what_was_done_in_time_and_recorded_late_is_met() {
      var opened = register.open(STRATEGY, contact, TestClock.START);
      clock.moveTo(opened.due());
      register.breach(opened.id());

      register.meet(STRATEGY, contact, opened.due().minusSeconds(60));

      assertThat(stateOf(contact)).isEqualTo(DeadlineState.MET);
      assertThat(register.breachesOf(opened.id())).hasSize(1);
    }

    @Test
    void what_prevented_it_is_kept_and_the_later_answer_counts() {
      var opened = register.open(STRATEGY, contact, TestClock.START);
      assertThat(register.explainBreach(opened.id(), Prevented.NO_CAPACITY, "", MANAGER))
          .isInstanceOf(Move.Refused.class);
      clock.moveTo(opened.due());
      register.breach(opened.id());

      assertThat(register.explainBreach(opened.id(), Prevented.OTHER, " ", MANAGER))
          .isInstanceOf(Move.Refused.class);
      register.explainBreach(opened.id(), Prevented.NO_CAPACITY, "", MANAGER);
      register.explainBreach(opened.id(), Prevented.OTHER, "Snow", MANAGER);

      assertThat(register.breachesOf(opened.id()))
          .containsExactly(
              new Breach(
                  opened.due(), opened.due(), Prevented.OTHER, "Snow", MANAGER, opened.due()));
      assertThat(register.historyOf(opened.id()))
          .extracting(DeadlineChange::what, DeadlineChange::to)
          .contains(tuple(DeadlineChange.What.PREVENTED, "NO_CAPACITY"));
    }

    @Test
    void a_holiday_leaves_alone_what_a_person_set() {
      given(people.find(MANAGER)).willReturn(Optional.of(somebody(Role.CSC_HEAD_OF_SERVICE)));
      var opened = register.open(DECISION, contact, TestClock.START);
      var set = Instant.parse("2027-02-02T12:00:00Z");
      register.move(opened.id(), set, "Agreed", MANAGER);

      holidays.declare(LocalDate.of(2027, 2, 2), true, "Royal holiday", MANAGER);

      assertThat(register.find(opened.id()).orElseThrow().due()).isEqualTo(set);
    }

    private String refusal(Deadline deadline, Instant due, String reason, PractitionerId by) {
      return ((Move.Refused) register.move(deadline.id(), due, reason, by)).sentence();
    }

    private static Practitioner somebody(Role role) {
      return new Practitioner(
          MANAGER,
          "Fictional Person",
          "person@example.invalid",
          "",
          new Organisation("northmoor", "Northmoor Council", Agency.CSC),
          Set.of(role));
    }

    private DeadlineState stateOf(ClockSubject subject) {
      return register.find(STRATEGY, subject).orElseThrow().state();
    }

    private List<String> changesOf(Deadline deadline) {
      return jdbc.sql("select * from deadline_change where deadline_id = ? order by id")
          .param(deadline.id().value())
          .query((row, number) ->
              "%s %s > %s by %s: %s"
                  .formatted(
                      row.getString("what"),
                      row.getString("old_value"),
                      row.getString("new_value"),
                      row.getString("changed_by"),
                      row.getString("reason"))
                  .replace("  ", " "))
          .list();
    }

    private static Map<String, String> row(
        String code, String label, String rule, String amount, String warnings, String hardness) {
      return Map.of(
          "code", code,
          "label", label,
          "clause", "TCS-41",
          "rule", rule,
          "amount", amount,
          "warnings", warnings,
          "hardness", hardness,
          "responsible", "mash-manager",
          "source", "local default");
    }
  }
}

package uk.complexcase.clock.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.complexcase.clock.escalation.FictionalPeople.all;
import static uk.complexcase.clock.escalation.FictionalPeople.the;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.escalation.DeadlineAlert.Kind;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.DeadlineState;
import uk.complexcase.clock.timescales.Move;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;

/** Who hears of a deadline, on both databases; the process is played by hand. */
class EscalationTest {

  @Nested
  @OnH2
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  class OnPostgresTest extends Behaviour {}

  @Import(EscalationOnADatabase.class)
  abstract static class Behaviour {

    /** Safety, 24 real hours, answered for by the team manager; warned at 18 hours. */
    private static final String STRATEGY = "strategy-discussion";

    /** Local, 72 real hours, answered for by the screener; warned at 48 and 66 hours. */
    private static final String SCREENING = "screening-routine";

    /** Of law, one working day, answered for by the hub manager. */
    private static final String DECISION = "referral-decision";

    private static final PractitionerId SENIOR = the(Role.CSC_SERVICE_MANAGER);

    @Autowired DeadlineRegister register;
    @Autowired DeadlineWatch watch;
    @Autowired Watching watching;
    @Autowired Watches watches;
    @Autowired CaseAccess access;
    @Autowired TestClock clock;
    @Autowired FictionalPeople people;
    @Autowired EscalationOnADatabase.Heard heard;
    @Autowired JdbcClient jdbc;

    private final ClockSubject contact = ClockSubject.of(new ContactRef(References.fresh("R")));

    @BeforeEach
    void everybodyIsThere() {
      clock.moveTo(TestClock.START);
      people.clear();
    }

    @Test
    void whoever_holds_the_work_is_warned_and_the_breach_is_recorded_and_told_to_the_manager() {
      var deadline = opened(SCREENING);
      people.holds(Role.MASH_SCREENER, deadline.id());

      runUntil(deadline, deadline.due());

      assertThat(heard.of(deadline.id()))
          .extracting(
              DeadlineAlert::kind, DeadlineAlert::to, DeadlineAlert::urgent, DeadlineAlert::at)
          .containsExactly(
              tuple(Kind.WARNING, all(Role.MASH_SCREENER), false, hours(deadline, 48)),
              tuple(Kind.WARNING, all(Role.MASH_SCREENER), false, hours(deadline, 66)),
              tuple(Kind.BREACH, all(Role.MASH_MANAGER), false, deadline.due()));
      assertThat(register.breachesOf(deadline.id())).hasSize(1);
      assertThat(now(deadline).state()).isEqualTo(DeadlineState.BREACHED);
    }

    @Test
    void work_that_nobody_took_is_its_group_s_and_the_manager_is_the_group_s_manager() {
      var deadline = opened(SCREENING);

      runUntil(deadline, deadline.due());

      assertThat(told(deadline))
          .containsExactly(
              all(Role.MASH_SCREENER), all(Role.MASH_SCREENER), all(Role.MASH_MANAGER));
    }

    @Test
    void the_manager_of_somebody_below_the_responsible_group_is_that_group() {
      var deadline = opened(STRATEGY);
      people.holds(Role.CSC_SOCIAL_WORKER, deadline.id());

      runUntil(deadline, hours(deadline, 24 + 4));

      assertThat(toldOfficeHours(deadline))
          .containsExactly(
              tuple(Kind.WARNING, the(Role.CSC_SOCIAL_WORKER)),
              tuple(Kind.BREACH, the(Role.CSC_TEAM_MANAGER)),
              tuple(Kind.CLIMB, the(Role.CSC_SERVICE_MANAGER)),
              tuple(Kind.CLIMB, the(Role.CSC_HEAD_OF_SERVICE)));
    }

    @Test
    void the_manager_of_a_manager_who_holds_the_work_is_one_up() {
      var deadline = opened(SCREENING);
      people.holds(Role.MASH_MANAGER, deadline.id());

      runUntil(deadline, deadline.due());

      assertThat(told(deadline).getLast()).containsExactly(SENIOR);
    }

    @Test
    void who_stands_in_for_a_holder_who_is_away_is_warned() {
      var deadline = opened(SCREENING);
      people.holds(Role.MASH_SCREENER, deadline.id());
      people.nobodyIs(Role.MASH_SCREENER);

      runUntil(deadline, hours(deadline, 48));

      assertThat(told(deadline)).containsExactly(all(Role.CSC_SERVICE_MANAGER));
    }

    @Test
    void a_clock_of_law_climbs_day_by_day_and_reminds_every_week_until_it_is_met() {
      var deadline = opened(DECISION);

      runUntil(deadline, Instant.parse("2027-02-26T00:00:00Z"));

      assertThat(heard.of(deadline.id()))
          .extracting(DeadlineAlert::kind, DeadlineAlert::to, alert -> alert.at().toString())
          .containsExactly(
              tuple(Kind.WARNING, all(Role.MASH_MANAGER), "2027-02-02T08:45:00Z"),
              tuple(Kind.BREACH, all(Role.CSC_SERVICE_MANAGER), "2027-02-02T17:00:00Z"),
              tuple(Kind.CLIMB, all(Role.CSC_HEAD_OF_SERVICE), "2027-02-03T17:00:00Z"),
              tuple(Kind.CLIMB, all(Role.CSC_HEAD_OF_SERVICE), "2027-02-04T17:00:00Z"),
              tuple(
                  Kind.STILL_OPEN,
                  all(Role.CSC_SERVICE_MANAGER, Role.CSC_HEAD_OF_SERVICE),
                  "2027-02-11T17:00:00Z"),
              tuple(
                  Kind.STILL_OPEN,
                  all(Role.CSC_SERVICE_MANAGER, Role.CSC_HEAD_OF_SERVICE),
                  "2027-02-18T17:00:00Z"),
              tuple(
                  Kind.STILL_OPEN,
                  all(Role.CSC_SERVICE_MANAGER, Role.CSC_HEAD_OF_SERVICE),
                  "2027-02-25T17:00:00Z"));
      assertThat(heard.of(deadline.id())).extracting(DeadlineAlert::step).doesNotHaveDuplicates();
    }

    @Test
    void a_local_clock_stays_below_the_head_of_service_however_long_it_runs() {
      var screening = opened(SCREENING);
      // answered for by the service manager, above whom only the head of service stands
      var review = opened("route-review");
      people.holds(Role.CSC_SERVICE_MANAGER, review.id());

      runUntil(screening, hours(screening, 24 * 60));
      clock.moveTo(TestClock.START);
      runUntil(review, hours(review, 24 * 60));

      assertThat(heard.of(screening.id())).hasSizeGreaterThan(5);
      assertThat(told(screening)).doesNotContain(all(Role.CSC_HEAD_OF_SERVICE));
      assertThat(told(review)).containsOnly(all(Role.CSC_SERVICE_MANAGER));
    }

    @Test
    void hours_are_real_when_the_clocks_go_forward_and_back() {
      for (var origin : List.of("2027-03-27T18:00:00Z", "2027-10-30T18:00:00Z")) {
        var start = Instant.parse(origin);
        clock.moveTo(start);
        var day = register.open(new TimescaleCode(STRATEGY), fresh(), start);
        var days = register.open(new TimescaleCode(SCREENING), fresh(), start);

        assertThat(watching.next(day.id())).contains(hours(day, 18));
        assertThat(watching.next(days.id())).contains(hours(days, 48));
        runUntil(day, hours(day, 18));
        assertThat(watching.next(day.id())).contains(hours(day, 24));
        runUntil(days, hours(days, 48));
        assertThat(watching.next(days.id())).contains(hours(days, 66));
        runUntil(days, hours(days, 66));
        assertThat(watching.next(days.id())).contains(hours(days, 72));
      }
    }

    @Test
    void asked_twice_by_two_workers_at_once_every_step_is_taken_once() throws Exception {
      var deadline = opened(STRATEGY);
      var key = watches.open(deadline.id(), TestClock.START);
      clock.moveTo(deadline.due());

      try (var workers = Executors.newFixedThreadPool(4)) {
        Callable<Boolean> act = () -> watch.act(key, deadline.due());
        for (var done : workers.invokeAll(IntStream.range(0, 8).mapToObj(i -> act).toList())) {
          assertThat(done.get()).isTrue();
        }
      }

      assertThat(heard.of(deadline.id()))
          .extracting(DeadlineAlert::kind)
          .containsExactly(Kind.BREACH);
      assertThat(register.breachesOf(deadline.id())).hasSize(1);
      assertThat(steps(deadline)).isEqualTo(2);
    }

    @Test
    void before_its_time_by_our_clock_nothing_is_done() {
      var deadline = opened(SCREENING);
      var key = watches.open(deadline.id(), TestClock.START);
      clock.moveTo(deadline.due().minusMillis(1));

      assertThat(watch.act(key, deadline.due())).isFalse();

      assertThat(heard.of(deadline.id())).isEmpty();
      assertThat(now(deadline).state()).isEqualTo(DeadlineState.OPEN);
    }

    @Test
    void a_moved_clock_begins_its_steps_anew_and_keeps_those_it_took() {
      var deadline = opened(SCREENING);
      runUntil(deadline, deadline.due());
      var later = deadline.due().plus(Duration.ofHours(48));
      move(deadline, later);

      runUntil(deadline, later);

      assertThat(watching.taken(deadline.id()))
          .extracting(StepTaken::due, StepTaken::kind)
          .containsExactly(
              tuple(deadline.due(), Kind.WARNING),
              tuple(deadline.due(), Kind.WARNING),
              tuple(deadline.due(), Kind.BREACH),
              tuple(later, Kind.WARNING),
              tuple(later, Kind.WARNING),
              tuple(later, Kind.BREACH));
      assertThat(heard.of(deadline.id())).extracting(DeadlineAlert::step).doesNotHaveDuplicates();
      assertThat(register.breachesOf(deadline.id())).hasSize(2);
    }

    @Test
    void a_clock_moved_into_the_past_is_breached_at_once_without_a_stale_warning() {
      var deadline = opened(SCREENING);
      clock.moveTo(hours(deadline, 30));
      var past = hours(deadline, 29);
      move(deadline, past);

      assertThat(watching.next(deadline.id()).orElseThrow()).isBefore(clock.instant());
      actNow(deadline);

      assertThat(heard.of(deadline.id()))
          .extracting(DeadlineAlert::kind)
          .containsExactly(Kind.BREACH);
    }

    @Test
    void a_clock_that_was_met_tells_nobody_and_its_watch_ends() {
      var deadline = opened(SCREENING);
      var key = watches.open(deadline.id(), TestClock.START);
      register.meet(deadline.timescale(), contact, clock.instant());
      clock.moveTo(deadline.due());

      watch.act(key, deadline.due());

      assertThat(heard.of(deadline.id())).isEmpty();
      assertThat(watch.read(key, 7).running()).isFalse();
      assertThat(watches.find(deadline.id())).isEmpty();
      assertThat(watching.next(deadline.id())).isEmpty();
    }

    @Test
    void a_watch_whose_turn_is_over_ends_and_tells_nobody() {
      var deadline = opened(SCREENING);
      var lost = watches.open(deadline.id(), TestClock.START);
      var next = watches.follow(lost, TestClock.START).orElseThrow();
      clock.moveTo(deadline.due());

      watch.act(lost, deadline.due());
      assertThat(watch.read(lost, 7).running()).isFalse();
      assertThat(heard.of(deadline.id())).isEmpty();

      assertThat(watches.follow(lost, TestClock.START)).as("followed once").isEmpty();
      assertThat(watch.read(next, 8).running()).isTrue();
      assertThat(watches.find(deadline.id()).orElseThrow().instance()).isEqualTo(8);
    }

    @Test
    void an_age_is_not_watched() {
      var age =
          register.open(
              new TimescaleCode("age-18"), contact, Instant.parse("2011-06-14T00:00:00Z"));
      var key = watches.open(age.id(), TestClock.START);

      assertThat(watching.next(age.id())).isEmpty();
      assertThat(watch.read(key, 7).running()).isFalse();
    }

    @Test
    void who_must_not_know_of_a_restricted_case_does_not_hear_and_the_next_in_line_does() {
      var restricted = new CaseRef(References.fresh("C"));
      var deadline = opened(STRATEGY);
      people.about(contact.owner(), new CaseRef(References.fresh("C")), restricted);
      people.holds(Role.CSC_TEAM_MANAGER, deadline.id());
      access.restrict(restricted, Set.of(the(Role.CSC_HEAD_OF_SERVICE)), "Fictional", SENIOR);

      runUntil(deadline, deadline.due());

      assertThat(told(deadline)).containsOnly(all(Role.CSC_HEAD_OF_SERVICE)).hasSize(2);
    }

    @Test
    void at_last_those_named_on_the_restricted_case_hear_of_it() {
      var deadline = opened(STRATEGY);
      var restricted = new CaseRef(References.fresh("C"));
      people.about(contact.owner(), restricted);
      access.restrict(restricted, Set.of(the(Role.CS_SOCIAL_WORKER)), "Fictional", SENIOR);

      runUntil(deadline, deadline.due());

      assertThat(told(deadline)).containsOnly(all(Role.CS_SOCIAL_WORKER)).isNotEmpty();
    }

    @Test
    void a_restricted_case_s_own_clock_is_kept_as_close() {
      var restricted = new CaseRef(References.fresh("C"));
      var deadline =
          register.open(new TimescaleCode(STRATEGY), ClockSubject.of(restricted), TestClock.START);
      access.restrict(restricted, Set.of(the(Role.CS_SOCIAL_WORKER)), "Fictional", SENIOR);

      runUntil(deadline, deadline.due());

      assertThat(told(deadline)).containsOnly(all(Role.CS_SOCIAL_WORKER)).isNotEmpty();
    }

    @Test
    void where_a_group_has_nobody_the_next_in_line_hears() {
      people.nobodyIs(Role.MASH_SCREENER, Role.MASH_MANAGER);
      var deadline = opened(SCREENING);

      runUntil(deadline, deadline.due());

      assertThat(told(deadline)).containsOnly(all(Role.CSC_SERVICE_MANAGER)).hasSize(3);
    }

    @Test
    void a_local_clock_reaches_the_head_of_service_rather_than_nobody() {
      people.nobodyIs(Role.MASH_SCREENER, Role.MASH_MANAGER, Role.CSC_SERVICE_MANAGER);
      var deadline = opened(SCREENING);

      runUntil(deadline, deadline.due());

      assertThat(told(deadline)).containsOnly(all(Role.CSC_HEAD_OF_SERVICE)).hasSize(3);
    }

    @Test
    void a_step_that_finds_nobody_is_kept_and_tried_again_until_it_does() {
      people.nobodyIs(Role.values());
      var deadline = opened(STRATEGY);
      clock.moveTo(deadline.due());

      actNow(deadline);

      assertThat(heard.of(deadline.id())).isEmpty();
      assertThat(register.breachesOf(deadline.id())).as("recorded all the same").hasSize(1);
      var again = deadline.due().plus(Duration.ofMinutes(15));
      assertThat(watching.next(deadline.id())).contains(again);
      assertThat(watching.taken(deadline.id())).isEmpty();

      people.clear();
      clock.moveTo(again);
      actNow(deadline);

      assertThat(heard.of(deadline.id()))
          .extracting(DeadlineAlert::kind, DeadlineAlert::at)
          .containsExactly(tuple(Kind.BREACH, again));
      assertThat(watching.next(deadline.id())).contains(hours(deadline, 26));
    }

    @Test
    void out_of_hours_an_urgent_step_also_reaches_whoever_is_on_call() {
      people.onCall(Role.CSC_ONCALL_SENIOR);
      // 10:15 on a Monday: the warning comes at 04:15 in the night, the breach at 10:15
      var deadline = opened(STRATEGY);

      runUntil(deadline, deadline.due());

      assertThat(told(deadline))
          .containsExactly(
              all(Role.CSC_TEAM_MANAGER, Role.CSC_ONCALL_SENIOR), all(Role.CSC_SERVICE_MANAGER));
    }

    @Test
    void out_of_hours_with_an_empty_rota_the_head_of_service_hears_too() {
      var deadline = opened(STRATEGY);

      runUntil(deadline, hours(deadline, 18));

      assertThat(told(deadline))
          .containsExactly(all(Role.CSC_TEAM_MANAGER, Role.CSC_HEAD_OF_SERVICE));
    }

    @Test
    void out_of_hours_a_step_that_can_wait_leaves_the_rota_alone() {
      people.onCall(Role.CSC_ONCALL_SENIOR);
      var deadline =
          register.open(
              new TimescaleCode(SCREENING), contact, Instant.parse("2027-02-01T23:00:00Z"));

      runUntil(deadline, hours(deadline, 48));

      assertThat(told(deadline)).containsExactly(all(Role.MASH_SCREENER));
    }

    @Test
    void who_is_on_call_hears_of_no_restricted_case_that_does_not_name_them() {
      people.onCall(Role.CSC_ONCALL_SENIOR);
      var deadline = opened(STRATEGY);
      var restricted = new CaseRef(References.fresh("C"));
      people.about(contact.owner(), restricted);
      access.restrict(restricted, Set.of(the(Role.CSC_TEAM_MANAGER)), "Fictional", SENIOR);

      runUntil(deadline, hours(deadline, 18));

      assertThat(told(deadline)).containsExactly(all(Role.CSC_TEAM_MANAGER));
    }

    @Test
    void a_clock_opened_before_groups_were_kept_is_answered_for_as_its_timescale_says() {
      var deadline = opened(SCREENING);
      jdbc.sql("update deadline set responsible = '' where id = ?")
          .param(deadline.id().value())
          .update();

      runUntil(deadline, hours(deadline, 48));

      assertThat(told(deadline)).containsExactly(all(Role.MASH_SCREENER));
    }

    @Test
    void what_was_told_can_be_read_for_several_clocks_at_once() {
      var one = opened(SCREENING);
      var other = register.open(new TimescaleCode(SCREENING), fresh(), TestClock.START);
      var silent = register.open(new TimescaleCode(SCREENING), fresh(), TestClock.START);
      runUntil(one, hours(one, 48));
      clock.moveTo(TestClock.START);
      runUntil(other, hours(other, 48));

      var taken = watching.taken(List.of(one.id(), other.id(), silent.id()));

      assertThat(taken).containsOnlyKeys(one.id(), other.id());
      assertThat(taken.get(one.id()))
          .singleElement()
          .isEqualTo(
              new StepTaken(
                  one.id(),
                  one.due(),
                  Kind.WARNING,
                  hours(one, 48),
                  List.of(the(Role.MASH_SCREENER))));
    }

    private Deadline opened(String timescale) {
      return register.open(new TimescaleCode(timescale), contact, TestClock.START);
    }

    /** What the process does: sleep until the next instant, act, read again. */
    private void runUntil(Deadline deadline, Instant end) {
      var key = watches.open(deadline.id(), clock.instant());
      for (var reading = watch.read(key, 1);
          reading.running() && !reading.next().isAfter(end);
          reading = watch.read(key, 1)) {
        clock.moveTo(reading.next().isAfter(clock.instant()) ? reading.next() : clock.instant());
        assertThat(watch.act(key, reading.next())).isTrue();
      }
    }

    private void actNow(Deadline deadline) {
      watch.act(watches.open(deadline.id(), clock.instant()), clock.instant());
    }

    private void move(Deadline deadline, Instant due) {
      assertThat(register.move(deadline.id(), due, "Agreed", SENIOR)).isInstanceOf(Move.Done.class);
    }

    private Deadline now(Deadline deadline) {
      return register.find(deadline.id()).orElseThrow();
    }

    private List<Set<PractitionerId>> told(Deadline deadline) {
      return heard.of(deadline.id()).stream().map(DeadlineAlert::to).toList();
    }

    /** The one in the line; who hears out of hours besides is another test's matter. */
    private List<org.assertj.core.groups.Tuple> toldOfficeHours(Deadline deadline) {
      return heard.of(deadline.id()).stream()
          .map(alert ->
              tuple(
                  alert.kind(),
                  alert.to().stream()
                      .filter(id ->
                          alert.kind() != Kind.WARNING || !id.equals(the(Role.CSC_HEAD_OF_SERVICE)))
                      .collect(Collectors.collectingAndThen(Collectors.toList(), List::getFirst))))
          .toList();
    }

    private long steps(Deadline deadline) {
      return Objects.requireNonNull(
          jdbc.sql("select count(*) from deadline_step where deadline_id = ?")
              .param(deadline.id().value())
              .query(Long.class)
              .single());
    }

    private static ClockSubject fresh() {
      return ClockSubject.of(new ContactRef(References.fresh("R")));
    }

    private static Instant hours(Deadline deadline, int hours) {
      return deadline.origin().plus(Duration.ofHours(hours));
    }
  }
}

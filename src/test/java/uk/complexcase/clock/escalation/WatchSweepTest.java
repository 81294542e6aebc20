package uk.complexcase.clock.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineChanged;
import uk.complexcase.clock.timescales.DeadlineClosed;
import uk.complexcase.clock.timescales.DeadlineOpened;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;

/** Every running clock has one watch, whatever was lost, on both databases. */
class WatchSweepTest {

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

    private static final TimescaleCode SCREENING = new TimescaleCode("screening-routine");
    private static final PractitionerId SENIOR = FictionalPeople.the(Role.CSC_SERVICE_MANAGER);

    @Autowired DeadlineRegister register;
    @Autowired DeadlineWatch watch;
    @Autowired Watches watches;
    @Autowired WatchSweep sweep;
    @Autowired StartingWatches starting;
    @Autowired FictionalEngine engine;
    @Autowired FictionalPeople people;
    @Autowired PlainWorkingTime time;
    @Autowired TestClock clock;

    @BeforeEach
    void anEngineThatRunsNothing() {
      clock.moveTo(TestClock.START);
      people.clear();
      register
          .running()
          .forEach(
              left -> register.cancel(left.timescale(), left.subject(), "Of another test", SENIOR));
      engine.clear();
    }

    @Test
    void an_opened_clock_gets_one_watch_however_often_it_is_told() {
      var deadline = opened();

      starting.on(new DeadlineOpened(deadline.id()));
      starting.on(new DeadlineOpened(deadline.id()));

      assertThat(engine.watching(deadline.id())).containsExactly(deadline.id() + ".1");
    }

    @Test
    void neither_an_age_nor_a_clock_closed_meanwhile_gets_a_watch() {
      var age =
          register.open(
              new TimescaleCode("age-18"), fresh(), Instant.parse("2011-06-14T00:00:00Z"));
      var closed = opened();
      register.meet(SCREENING, closed.subject(), TestClock.START);
      assertThat(engine.live).isEmpty();

      starting.on(new DeadlineOpened(age.id()));
      starting.on(new DeadlineOpened(closed.id()));
      sweep.sweep();

      assertThat(engine.watching(age.id())).isEmpty();
      assertThat(engine.watching(closed.id())).isEmpty();
    }

    @Test
    void a_changed_or_closed_clock_wakes_its_watch_for_an_hour() {
      var deadline = opened();

      starting.on(
          new DeadlineChanged(deadline.id(), deadline.due(), deadline.due(), "Agreed", SENIOR));
      starting.on(new DeadlineClosed(deadline.id()));

      assertThat(engine.messagesTo(deadline.id()))
          .containsExactly("deadline-changed", "deadline-closed");
      assertThat(engine.messages)
          .allSatisfy(message -> assertThat(message.timeToLive()).isEqualTo(Duration.ofHours(1)));
    }

    @Test
    void clocks_that_were_open_before_there_were_watches_get_theirs() {
      var deadline = opened();

      sweep.sweep();
      sweep.sweep();

      assertThat(engine.watching(deadline.id())).containsExactly(deadline.id() + ".1");
    }

    @Test
    void a_lost_watch_is_followed_by_another_once_it_was_silent_for_a_while() {
      var deadline = watched();
      engine.lose(deadline.id());

      sweep.sweep();
      assertThat(engine.watching(deadline.id())).as("it may not show yet").isEmpty();

      clock.advance(Duration.ofMinutes(3));
      sweep.sweep();
      sweep.sweep();
      assertThat(engine.watching(deadline.id())).containsExactly(deadline.id() + ".2");
    }

    @Test
    void a_stuck_watch_is_ended_and_followed() {
      var deadline = watched();
      engine.stick(deadline.id());
      clock.advance(Duration.ofMinutes(3));

      sweep.sweep();

      assertThat(engine.watching(deadline.id())).containsExactly(deadline.id() + ".2");
    }

    @Test
    void a_watch_that_sleeps_to_another_instant_than_the_register_s_is_woken() {
      var right = watched();
      var wrong = watched();
      register.move(wrong.id(), wrong.due().minus(Duration.ofHours(9)), "Agreed", SENIOR);
      engine.messages.clear();

      sweep.sweep();

      assertThat(engine.messagesTo(wrong.id())).containsExactly("deadline-changed");
      assertThat(engine.messagesTo(right.id())).isEmpty();
    }

    @Test
    void a_step_taken_long_ago_does_not_make_a_watch_look_wrong() {
      var deadline = watched();
      clock.moveTo(deadline.origin().plus(Duration.ofHours(48)));
      var key = new WatchKey(deadline.id(), 1);
      watch.act(key, clock.instant());
      watch.read(key, 1001);

      sweep.sweep();

      assertThat(engine.messagesTo(deadline.id())).isEmpty();
    }

    @Test
    void watches_that_serve_nothing_are_ended() {
      var closed = watched();
      var followed = watched();
      engine.runs(77, "of-another-kind");
      register.meet(SCREENING, closed.subject(), TestClock.START);
      watches.follow(new WatchKey(followed.id(), 1), TestClock.START);
      engine.runs(78, followed.id() + ".2");

      sweep.sweep();

      assertThat(engine.live).containsOnlyKeys(followed.id() + ".2");
      assertThat(watches.find(closed.id())).isEmpty();
    }

    @Test
    void many_sleeping_clocks_cost_one_search_and_no_look_at_the_calendar() {
      IntStream.range(0, 50).forEach(i -> watched());
      engine.searches = 0;
      time.asked = 0;

      sweep.sweep();

      assertThat(engine.searches).isOne();
      assertThat(time.asked).isZero();
      assertThat(engine.messages).isEmpty();
    }

    /** Open in the register, and nobody was told of it: as it was before there were watches. */
    private Deadline opened() {
      var deadline = register.open(SCREENING, fresh(), TestClock.START);
      watches.forget(deadline.id());
      engine.forget(deadline.id());
      return deadline;
    }

    /** Opened, started and asleep. */
    private Deadline watched() {
      var deadline = opened();
      starting.on(new DeadlineOpened(deadline.id()));
      watch.read(new WatchKey(deadline.id(), 1), 1001);
      return deadline;
    }

    private static ClockSubject fresh() {
      return ClockSubject.of(new ContactRef(References.fresh("R")));
    }
  }
}

package uk.complexcase.clock.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.escalation.DeadlineAlert.Kind;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineOpened;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.DeadlineState;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.References;

/** A clock that counts from an age is told of as any other, with no watch in the engine. */
class WatchingHereTest {

  private static final TimescaleCode REFERRAL = new TimescaleCode("adult-services-referral");

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

    @Autowired DeadlineRegister register;
    @Autowired StartingWatches starting;
    @Autowired WatchSweep sweep;
    @Autowired WatchingHere here;
    @Autowired Watching watching;
    @Autowired FictionalEngine engine;
    @Autowired FictionalPeople people;
    @Autowired EscalationOnADatabase.Heard heard;
    @Autowired TestClock clock;

    private Deadline deadline;

    @BeforeEach
    void a_clock_from_a_birthday() {
      clock.moveTo(Instant.parse("2027-06-13T23:00:00Z"));
      people.clear();
      engine.clear();
      deadline =
          register.open(
              REFERRAL,
              ClockSubject.of(new CaseRef(References.fresh("C"))),
              Instant.parse("2027-06-13T23:00:00Z"));
    }

    @Test
    void the_engine_gets_no_watch_over_it() {
      starting.on(new DeadlineOpened(deadline.id()));
      sweep.sweep();

      assertThat(engine.watching(deadline.id())).isEmpty();
    }

    @Test
    void its_owner_is_warned_and_its_breach_is_told_and_recorded_once() {
      assertThat(watching.next(deadline.id())).contains(deadline.warnings().getFirst());
      looks("2027-06-17T07:44:59Z");
      assertThat(kinds()).isEmpty();

      looks("2027-06-17T07:45:00Z");
      looks("2027-06-17T07:46:00Z");
      assertThat(kinds()).containsExactly(Kind.WARNING);

      looks("2027-06-21T16:00:00Z");
      looks("2027-06-21T16:01:00Z");
      assertThat(kinds()).contains(Kind.BREACH).doesNotHaveDuplicates();
      assertThat(register.find(deadline.id()).orElseThrow().state())
          .isEqualTo(DeadlineState.BREACHED);
      assertThat(register.breachesOf(deadline.id())).hasSize(1);
    }

    @Test
    void nothing_more_is_told_once_it_is_met() {
      register.meet(REFERRAL, deadline.subject(), clock.instant());

      looks("2027-07-21T16:00:00Z");

      assertThat(kinds()).isEmpty();
    }

    @Test
    void who_answers_for_it_hears() {
      looks("2027-06-21T16:00:00Z");

      assertThat(heard.of(deadline.id()))
          .filteredOn(alert -> alert.kind() == Kind.BREACH)
          .singleElement()
          .satisfies(alert ->
              assertThat(alert.to()).contains(FictionalPeople.the(Role.CSC_SERVICE_MANAGER)));
    }

    private void looks(String at) {
      clock.moveTo(Instant.parse(at));
      here.sweep();
    }

    private List<Kind> kinds() {
      return heard.of(deadline.id()).stream().map(DeadlineAlert::kind).toList();
    }
  }
}

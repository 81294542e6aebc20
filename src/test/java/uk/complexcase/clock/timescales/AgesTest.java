package uk.complexcase.clock.timescales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.clock.timescales.DeadlineChange.What;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.pathway.fixtures.RoomsBelow;

/** The register tells of ages at local midnight, once for each, on both databases. */
class AgesTest {

  private static final TimescaleCode SIXTEEN = new TimescaleCode("age-16");
  private static final TimescaleCode EIGHTEEN = new TimescaleCode("age-18");
  private static final PractitionerId WORKER = new PractitionerId("worker");

  @Nested
  @OnH2
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  class OnPostgresTest extends Behaviour {}

  /** Everything the register told of ages, by any thread. */
  static final class Heard {

    final List<Object> all = new CopyOnWriteArrayList<>();

    @EventListener
    void on(AgeReached reached) {
      all.add(reached);
    }

    @EventListener
    void on(AgeNear near) {
      all.add(near);
    }

    @EventListener
    void on(AgeCorrected corrected) {
      all.add(corrected);
    }
  }

  /** The register with what it stands on, and who listens. */
  @TestConfiguration(proxyBeanMethods = false)
  @Import(RoomsBelow.class)
  static class Rooms {

    @Bean
    Heard heard() {
      return new Heard();
    }
  }

  @Import(Rooms.class)
  abstract static class Behaviour {

    @Autowired AgeClocks ages;
    @Autowired AgeSweep sweep;
    @Autowired WakingAges waking;
    @Autowired DeadlineRegister register;
    @Autowired TestClock clock;
    @Autowired Heard heard;
    @Autowired TransactionTemplate transactions;

    private final ClockSubject child = ClockSubject.of(new CaseRef(References.fresh("C")));

    @BeforeEach
    void nobody_has_heard_anything() {
      clock.moveTo(TestClock.START);
      heard.all.clear();
    }

    @ParameterizedTest
    @CsvSource({
      // an ordinary day in summer time, when universal time is an hour behind
      "2011-06-14, 2027-06-14T00:00",
      // no such day in the year of the 16th birthday, and there is one
      "2011-12-31, 2027-12-31T00:00",
      "2012-02-29, 2028-02-29T00:00",
      // the clocks go forward and back on these days
      "2011-03-28, 2027-03-28T00:00",
      "2011-10-31, 2027-10-31T00:00",
      // bank holidays
      "2011-12-25, 2027-12-25T00:00",
      "2011-03-26, 2027-03-26T00:00"
    })
    void an_age_is_told_as_the_birthday_begins_and_not_before(LocalDate born, String at) {
      born(born);
      clock.moveTo(london(at).minusSeconds(1));
      sweep.sweep();
      assertThat(reached(SIXTEEN)).isEmpty();

      clock.moveTo(london(at));
      sweep.sweep();
      sweep.sweep();

      assertThat(reached(SIXTEEN)).containsExactly(new AgeReached(child, SIXTEEN, london(at)));
      assertThat(state(SIXTEEN)).isEqualTo(DeadlineState.MET);
    }

    @Test
    void who_is_born_on_29_February_is_18_on_1_March_of_a_common_year() {
      born(LocalDate.of(2012, 2, 29));
      clock.moveTo(london("2030-02-28T23:59"));
      sweep.sweep();
      assertThat(reached(EIGHTEEN)).isEmpty();

      clock.moveTo(london("2030-03-01T00:00"));
      sweep.sweep();

      assertThat(reached(EIGHTEEN)).hasSize(1);
    }

    @Test
    void six_months_before_18_is_told_once_as_the_day_begins() {
      born(LocalDate.of(2011, 6, 14));
      clock.moveTo(london("2028-12-13T23:59"));
      sweep.sweep();
      assertThat(near()).isEmpty();

      clock.moveTo(london("2028-12-14T00:00"));
      sweep.sweep();
      sweep.sweep();

      assertThat(near()).containsExactly(new AgeNear(child, EIGHTEEN, london("2028-12-14T00:00")));
      assertThat(state(EIGHTEEN)).isEqualTo(DeadlineState.OPEN);
    }

    @Test
    void what_came_while_nothing_ran_is_told_and_counts_from_its_own_time() {
      born(LocalDate.of(2011, 6, 14));

      clock.moveTo(london("2027-06-17T10:00"));
      sweep.sweep();

      assertThat(reached(SIXTEEN))
          .containsExactly(new AgeReached(child, SIXTEEN, london("2027-06-14T00:00")));
    }

    @Test
    void an_age_is_not_near_any_more_once_it_is_reached() {
      born(LocalDate.of(2011, 6, 14));

      clock.moveTo(london("2029-06-20T10:00"));
      sweep.sweep();

      assertThat(near()).isEmpty();
      assertThat(reached(EIGHTEEN)).hasSize(1);
    }

    @Test
    void two_who_look_at_once_tell_it_once() throws Exception {
      born(LocalDate.of(2011, 6, 14));
      clock.moveTo(london("2027-06-14T00:00"));
      var id = register.find(SIXTEEN, child).orElseThrow().id();
      var go = new CountDownLatch(1);
      try (var nodes = Executors.newFixedThreadPool(4)) {
        var looks = new ArrayList<java.util.concurrent.Future<Object>>();
        for (int i = 0; i < 4; i++) {
          Callable<Object> look =
              () -> {
                go.await();
                waking.wake(id);
                return id;
              };
          looks.add(nodes.submit(look));
        }
        go.countDown();
        for (var look : looks) {
          look.get();
        }
      }

      assertThat(reached(SIXTEEN)).hasSize(1);
      assertThat(register.historyOf(id)).filteredOn(one -> one.to().equals("MET")).hasSize(1);
    }

    @Test
    void a_day_of_birth_learnt_late_is_told_at_once_and_counts_from_now() {
      clock.moveTo(london("2027-06-17T10:00"));

      born(LocalDate.of(2011, 6, 14));

      assertThat(reached(SIXTEEN))
          .containsExactly(new AgeReached(child, SIXTEEN, london("2027-06-17T10:00")));
    }

    @Test
    void a_day_corrected_before_the_age_moves_the_clock_with_its_reason() {
      born(LocalDate.of(2011, 6, 14));

      correct(LocalDate.of(2011, 7, 14), "The school has July");

      var deadline = register.find(SIXTEEN, child).orElseThrow();
      assertThat(deadline.due()).isEqualTo(london("2027-07-14T00:00"));
      assertThat(register.historyOf(deadline.id()))
          .filteredOn(one -> one.what() == What.DUE)
          .extracting(DeadlineChange::from, DeadlineChange::reason, DeadlineChange::by)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(
                  london("2027-06-14T00:00").toString(), "The school has July", WORKER));
      clock.moveTo(london("2027-06-14T00:00"));
      sweep.sweep();
      assertThat(reached(SIXTEEN)).isEmpty();
    }

    @Test
    void a_day_corrected_to_one_that_is_past_is_told_now() {
      born(LocalDate.of(2011, 6, 14));

      correct(LocalDate.of(2011, 1, 14), "The certificate has January");

      assertThat(corrected(SIXTEEN))
          .containsExactly(new AgeCorrected(child, SIXTEEN, false, true, WORKER));
      assertThat(reached(SIXTEEN)).containsExactly(new AgeReached(child, SIXTEEN, TestClock.START));
    }

    @Test
    void a_day_corrected_after_the_age_says_so_and_is_told_again_on_the_right_day() {
      born(LocalDate.of(2011, 6, 14));
      clock.moveTo(london("2027-06-14T00:00"));
      sweep.sweep();

      correct(LocalDate.of(2011, 8, 14), "The certificate has August");

      assertThat(corrected(SIXTEEN))
          .containsExactly(new AgeCorrected(child, SIXTEEN, true, false, WORKER));
      assertThat(state(SIXTEEN)).isEqualTo(DeadlineState.OPEN);
      sweep.sweep();
      assertThat(reached(SIXTEEN)).hasSize(1);
      clock.moveTo(london("2027-08-14T00:00"));
      sweep.sweep();
      assertThat(reached(SIXTEEN))
          .extracting(AgeReached::since)
          .containsExactly(london("2027-06-14T00:00"), london("2027-08-14T00:00"));
    }

    @Test
    void a_correction_that_is_taken_back_tells_the_age_again() {
      born(LocalDate.of(2011, 6, 14));
      clock.moveTo(london("2027-06-20T10:00"));
      sweep.sweep();

      correct(LocalDate.of(2011, 8, 14), "The school has August");
      correct(LocalDate.of(2011, 6, 14), "The certificate has June after all");

      assertThat(state(SIXTEEN)).isEqualTo(DeadlineState.MET);
      assertThat(reached(SIXTEEN))
          .extracting(AgeReached::since)
          .containsExactly(london("2027-06-14T00:00"), london("2027-06-20T10:00"));
    }

    @Test
    void the_same_day_again_changes_nothing() {
      born(LocalDate.of(2011, 6, 14));
      var id = register.find(SIXTEEN, child).orElseThrow().id();
      int lines = register.historyOf(id).size();

      born(LocalDate.of(2011, 6, 14));

      assertThat(register.historyOf(id)).hasSize(lines);
      assertThat(heard.all).isEmpty();
    }

    @Test
    void an_age_is_not_among_the_clocks_that_the_engine_watches() {
      born(LocalDate.of(2011, 6, 14));

      assertThat(register.running()).noneMatch(one -> one.subject().equals(child));
      assertThat(register.find(SIXTEEN, child).orElseThrow().tellsBirth()).isTrue();
    }

    @Test
    void what_counts_from_an_age_is_known_to_tell_the_birth_and_nothing_else_is() {
      var referral =
          register.open(
              new TimescaleCode("adult-services-referral"), child, london("2027-06-14T00:00"));
      var outcome =
          register.open(new TimescaleCode("adult-outcome"), child, london("2027-06-14T00:00"));

      assertThat(referral.due()).isEqualTo(london("2027-06-21T17:00"));
      assertThat(referral.tellsBirth()).isTrue();
      assertThat(outcome.tellsBirth()).isFalse();
      assertThat(register.runningFromAges()).contains(referral).doesNotContain(outcome);
    }

    private void born(LocalDate day) {
      transactions.executeWithoutResult(
          status -> ages.born(child, day, "Told as the file was opened", WORKER));
    }

    private void correct(LocalDate day, String reason) {
      transactions.executeWithoutResult(status -> ages.born(child, day, reason, WORKER));
    }

    private DeadlineState state(TimescaleCode age) {
      return register.find(age, child).orElseThrow().state();
    }

    private List<AgeReached> reached(TimescaleCode age) {
      return of(AgeReached.class).stream()
          .filter(one -> one.subject().equals(child) && one.age().equals(age))
          .toList();
    }

    private List<AgeNear> near() {
      return of(AgeNear.class).stream()
          .filter(one -> one.subject().equals(child) && one.age().equals(EIGHTEEN))
          .toList();
    }

    private List<AgeCorrected> corrected(TimescaleCode age) {
      return of(AgeCorrected.class).stream()
          .filter(one -> one.subject().equals(child) && one.age().equals(age))
          .toList();
    }

    private <T> List<T> of(Class<T> kind) {
      return heard.all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Instant london(String at) {
      return LocalDateTime.parse(at).atZone(LondonTime.ZONE).toInstant();
    }
  }
}

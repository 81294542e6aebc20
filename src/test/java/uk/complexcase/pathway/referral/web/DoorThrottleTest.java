package uk.complexcase.pathway.referral.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.complexcase.db.TestClock;

/** How many reports the open form takes in an hour. */
class DoorThrottleTest {

  private final TestClock clock = new TestClock();

  @Test
  void an_address_has_its_number_in_an_hour_and_another_has_its_own() {
    var throttle = new DoorThrottle(clock, 2, 10);

    assertThat(throttle.lets("192.0.2.1")).isTrue();
    clock.advance(Duration.ofMinutes(30));
    assertThat(throttle.lets("192.0.2.1")).isTrue();
    assertThat(throttle.lets("192.0.2.1")).isFalse();
    assertThat(throttle.lets("192.0.2.2")).isTrue();

    clock.advance(Duration.ofMinutes(29));
    assertThat(throttle.lets("192.0.2.1")).isFalse();
    clock.advance(Duration.ofMinutes(1));
    assertThat(throttle.lets("192.0.2.1")).isTrue();
    assertThat(throttle.lets("192.0.2.1")).isFalse();
  }

  @Test
  void many_addresses_together_have_a_number_too() {
    var throttle = new DoorThrottle(clock, 2, 3);

    assertThat(IntStream.range(0, 5).filter(n -> throttle.lets("192.0.2." + n)).count())
        .isEqualTo(3);
    clock.advance(DoorThrottle.WINDOW);
    assertThat(throttle.lets("192.0.2.9")).isTrue();
  }

  @Test
  void all_addresses_of_one_household_are_one() {
    var throttle = new DoorThrottle(clock, 1, 10);

    assertThat(throttle.lets("2001:db8:0:1::1")).isTrue();
    assertThat(throttle.lets("2001:db8:0:1:ffff::2")).isFalse();
    assertThat(throttle.lets("2001:db8:0:2::1")).isTrue();
  }

  @Test
  void what_is_turned_away_does_not_count() {
    var throttle = new DoorThrottle(clock, 1, 10);
    throttle.lets("192.0.2.1");
    clock.advance(Duration.ofMinutes(59));
    throttle.lets("192.0.2.1");
    clock.advance(Duration.ofMinutes(1));

    assertThat(throttle.lets("192.0.2.1")).isTrue();
  }

  @Test
  void asked_by_many_at_once_it_lets_exactly_as_many_through() throws Exception {
    var throttle = new DoorThrottle(clock, 7, 25);
    var asked = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 400; i++) {
      var address = "192.0.2." + i % 8;
      asked.add(() -> throttle.lets(address));
    }

    try (var hands = Executors.newFixedThreadPool(16)) {
      int passed = 0;
      for (var answer : hands.invokeAll(asked)) {
        passed += answer.get() ? 1 : 0;
      }
      assertThat(passed).isEqualTo(25);
    }
  }
}

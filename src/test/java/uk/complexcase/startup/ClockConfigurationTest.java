package uk.complexcase.startup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Nobody who writes a time down need make it as short as the databases keep it. */
class ClockConfigurationTest {

  @Test
  void the_products_clock_goes_in_microseconds() {
    var clock = new ClockConfiguration().clock();

    for (int i = 0; i < 1000; i++) {
      assertThat(clock.instant().getNano() % 1_000).isZero();
    }
  }
}

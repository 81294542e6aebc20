package uk.complexcase.governance.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far behind the figures are, in words. */
class FreshnessTest {

  private static final Instant MADE = Instant.parse("2027-02-01T10:42:07Z");

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0 seconds, false",
    "PT1S, 1 second, false",
    "PT3S, 3 seconds, false",
    "PT30S, 30 seconds, false",
    "PT31S, 31 seconds, true",
    "PT119S, 119 seconds, true",
    "PT2M, 2 minutes, true",
    "PT2H5M, 2 h 5 min, true",
    "PT-4S, 0 seconds, false"
  })
  void it_is_said_how_far_the_tasks_are_behind(Duration since, String said, boolean late) {
    var fresh = new Freshness(MADE, MADE.minus(since));

    assertThat(fresh.behindSaid()).isEqualTo(said);
    assertThat(fresh.late()).isEqualTo(late);
  }
}

package uk.complexcase.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.pollinterval.IterativePollInterval;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uk.complexcase.engine.EmbeddedRuntime;

/**
 * A test of the whole product: engine, H2 file and web on a free port, in virtual time, with the
 * sample's people and no referral. All such tests of a JVM share one, so each makes its own
 * children and looks only at them.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "complexcase.engine.embedded=true",
      "spring.datasource.url=jdbc:h2:file:${complexcase.data}/db/complexcase;WRITE_DELAY=0;QUERY_CACHE_SIZE=256;LOCK_TIMEOUT=10000"
    })
@ActiveProfiles("local")
@Import(ProductTest.Time.class)
public abstract class ProductTest {

  private static final Path DATA = freshDirectory();
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

  static {
    // what comes at once is seen at once; what lasts is asked for no more often than ten times a
    // second
    Awaitility.setDefaultPollDelay(Duration.ZERO);
    Awaitility.setDefaultPollInterval(
        IterativePollInterval.iterative(ProductTest::longer, Duration.ofMillis(5)));
  }

  private static Duration longer(Duration pause) {
    var next = pause.multipliedBy(3).dividedBy(2);
    return next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
  }

  @DynamicPropertySource
  static void data(DynamicPropertyRegistry registry) {
    registry.add("complexcase.data", DATA::toString);
  }

  private static Path freshDirectory() {
    try {
      return Files.createTempDirectory("complexcase-product");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Puts virtual time in the place of the real clock. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Time {

    @Bean
    @Primary
    VirtualTime virtualTime() {
      return new VirtualTime();
    }

    @Bean
    LongWaits longWaits(EmbeddedRuntime engine) {
      var waits = new LongWaits(engine::managementAddress);
      Awaitility.setDefaultConditionEvaluationListener(waits);
      return waits;
    }
  }
}

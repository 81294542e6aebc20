package uk.complexcase.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A test of the whole product: engine, H2 file and web on a free port, in virtual time, with the
 * sample's people and no referral. All such tests of a JVM share one, so each makes its own
 * children and looks only at them.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "complexcase.engine.embedded=true",
      "spring.datasource.url=jdbc:h2:file:${complexcase.data}/db/complexcase;WRITE_DELAY=0"
    })
@ActiveProfiles("local")
@Import(ProductTest.Time.class)
public abstract class ProductTest {

  private static final Path DATA = freshDirectory();

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
  }
}

package uk.complexcase.startup;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one clock of the product; rehearsals and tests put a movable one in its place. It goes in
 * microseconds, as both databases keep them: what was written is what is read.
 */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  @Bean
  @ConditionalOnMissingBean(Clock.class)
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), MICROSECOND);
  }
}

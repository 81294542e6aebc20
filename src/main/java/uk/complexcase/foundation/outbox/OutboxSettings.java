package uk.complexcase.foundation.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the outbox behaves.
 *
 * @param resubmitAfter age at which an unheard publication is given out again
 * @param attempts tries after which it is left for a person, who finds it on the operations page
 */
@ConfigurationProperties("complexcase.outbox")
record OutboxSettings(
    @DefaultValue("PT1M") Duration resubmitAfter, @DefaultValue("12") int attempts) {

  /** The wait before try number {@code n}: it doubles, up to an hour. */
  Duration waitBefore(int n) {
    Duration wait = resubmitAfter.multipliedBy(1L << Math.min(n, 10));
    return wait.compareTo(Duration.ofHours(1)) > 0 ? Duration.ofHours(1) : wait;
  }
}

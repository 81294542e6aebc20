package uk.complexcase.work.notifications;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are gathered, sent and tried again.
 *
 * @param batch length of the window whose normal notices go in one message; an hour is the clock
 *     hour
 * @param dailyBudget normal messages one person gets in one London day before a digest gathers the
 *     rest
 * @param tries after which a message counts as undelivered
 * @param backOff wait before the second try; it doubles, up to an hour
 * @param stuckAfter age at which a message that is being sent is taken as left by a process that
 *     ended; longer than any sending takes
 * @param from address messages come from
 */
@ConfigurationProperties("complexcase.notifications")
record NotificationSettings(
    @DefaultValue("PT1H") Duration batch,
    @DefaultValue("6") int dailyBudget,
    @DefaultValue("12") int tries,
    @DefaultValue("PT1M") Duration backOff,
    @DefaultValue("PT2M") Duration stuckAfter,
    @DefaultValue("complex-case@localhost") String from) {

  /** The wait after try number {@code n}. */
  Duration waitAfter(int n) {
    var wait = backOff.multipliedBy(1L << Math.min(n - 1, 10));
    return wait.compareTo(Duration.ofHours(1)) > 0 ? Duration.ofHours(1) : wait;
  }
}

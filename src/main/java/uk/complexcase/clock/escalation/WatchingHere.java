package uk.complexcase.clock.escalation;

import java.time.InstantSource;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.shared.ByItself;

/**
 * Climbs the ladder of clocks from whose times a day of birth follows. The engine has no watch over
 * them, so that it holds no timer of such a time; everybody is told as of any other clock.
 */
@Component
class WatchingHere {

  private static final Logger LOG = LoggerFactory.getLogger(WatchingHere.class);

  private final DeadlineRegister register;
  private final Escalating escalating;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  WatchingHere(
      DeadlineRegister register,
      Escalating escalating,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.register = register;
    this.escalating = escalating;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @ByItself("Warnings and breaches of clocks that follow from an age are told.")
  @Scheduled(initialDelayString = "PT10S", fixedDelayString = "${complexcase.ages.watch:PT20S}")
  @SchedulerLock(name = "watching-here", lockAtMostFor = "PT10M")
  void run() {
    sweep();
  }

  /** Takes every step whose time has come; each clock in a transaction of its own. */
  void sweep() {
    register.runningFromAges().forEach(this::take);
  }

  private void take(Deadline deadline) {
    try {
      transaction.executeWithoutResult(status -> {
        // holds the clock's row, so that of two nodes the second finds the steps taken
        register.breach(deadline.id());
        register
            .find(deadline.id())
            .filter(Escalating::watchedHere)
            .ifPresent(one -> escalating.take(one, clock.instant()));
      });
    } catch (RuntimeException e) {
      LOG.error(
          "The ladder of clock {} waits for the next look: {}",
          deadline.id(),
          e.getClass().getSimpleName());
    }
  }
}

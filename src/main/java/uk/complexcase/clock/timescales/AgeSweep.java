package uk.complexcase.clock.timescales;

import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.ByItself;
import uk.complexcase.foundation.shared.LondonTime;

/**
 * Looks for ages that are near or reached, every few seconds, so that a birthday is known moments
 * after local midnight. What came while nothing ran is found at the next look; each clock is a
 * transaction of its own, so that one that fails keeps no other from being told.
 */
@Component
class AgeSweep {

  /** The longest warning, six months, with some to spare. */
  private static final Period WARNED_WITHIN = Period.ofMonths(7);

  private static final Logger LOG = LoggerFactory.getLogger(AgeSweep.class);

  private final AgeRows ages;
  private final WakingAges waking;
  private final InstantSource clock;

  AgeSweep(AgeRows ages, WakingAges waking, InstantSource clock) {
    this.ages = ages;
    this.waking = waking;
    this.clock = clock;
  }

  @ByItself("An age that matters to the procedure is noticed moments after local midnight.")
  @Scheduled(initialDelayString = "PT3S", fixedDelayString = "${complexcase.ages.every:PT5S}")
  @SchedulerLock(name = "age-sweep", lockAtMostFor = "PT10M")
  void run() {
    sweep();
  }

  /** One look at every clock that may have something to tell. */
  void sweep() {
    var now = clock.instant();
    ages.toLookAt(now, horizon(now)).forEach(this::wake);
  }

  private void wake(DeadlineId id) {
    try {
      waking.wake(id);
    } catch (RuntimeException e) {
      LOG.error(
          "The age clock {} could not be told; it is tried again: {}",
          id,
          e.getClass().getSimpleName());
    }
  }

  private static Instant horizon(Instant now) {
    return now.atZone(LondonTime.ZONE).plus(WARNED_WITHIN).toInstant();
  }
}

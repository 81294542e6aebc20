package uk.complexcase.procedure.release;

import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.ByItself;
import uk.complexcase.procedure.EngineUnreachable;

/** Ends, while the product runs, releases that another node or a silent engine left unfinished. */
@Component
class Mending {

  private static final Logger LOG = LoggerFactory.getLogger(Mending.class);

  /** Longer than a deployment may take: a release that is on its way is left to who puts it. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final BookRows rows;
  private final PuttingIntoForce putting;
  private final InstantSource clock;

  Mending(BookRows rows, PuttingIntoForce putting, InstantSource clock) {
    this.rows = rows;
    this.putting = putting;
    this.clock = clock;
  }

  /** Safe on several nodes at once. */
  @ByItself("A change of the procedure that was cut off half way is put into force or taken back.")
  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  void mend() {
    var until = clock.instant().minus(PATIENCE);
    boolean waits =
        rows.unfinished().stream()
            .anyMatch(one ->
                one.state() == BookRows.State.WITHDRAWING
                    || one.release().inForceSince().isBefore(until));
    if (waits) {
      try {
        putting.mend();
      } catch (EngineUnreachable e) {
        LOG.warn("The engine did not answer while an unfinished release was ended");
      }
    }
  }
}

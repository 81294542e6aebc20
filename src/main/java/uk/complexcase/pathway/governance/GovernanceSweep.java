package uk.complexcase.pathway.governance;

import java.time.LocalDate;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.ByItself;

/**
 * Makes each list at its time and brings the latest up to date (TCS-10, TCS-12). Idempotent: one
 * list for each kind and day, whichever server makes it, and those that were missed are made up
 * for.
 */
@Component
class GovernanceSweep {

  private static final Logger LOG = LoggerFactory.getLogger(GovernanceSweep.class);

  private final ListMaking making;

  GovernanceSweep(ListMaking making) {
    this.making = making;
  }

  @ByItself(
      "The list of each governance meeting is made at its time; one that was missed is made up for.")
  @Scheduled(
      initialDelayString = "${complexcase.governance.every:PT1M}",
      fixedDelayString = "${complexcase.governance.every:PT1M}")
  @SchedulerLock(name = "governance-lists", lockAtMostFor = "PT10M")
  public void sweep() {
    for (var kind : GovernanceKind.values()) {
      making.due(kind).forEach(day -> make(kind, day));
      making.bringUpToDate(kind);
    }
  }

  private void make(GovernanceKind kind, LocalDate day) {
    try {
      making.make(kind, day);
    } catch (DataIntegrityViolationException | ConcurrencyFailureException sameMoment) {
      LOG.debug("The list of {} of {} was made by another server", kind, day);
    }
  }
}

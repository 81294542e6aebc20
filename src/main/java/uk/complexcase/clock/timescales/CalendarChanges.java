package uk.complexcase.clock.timescales;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.shared.ByItself;
import uk.complexcase.foundation.shared.PractitionerId;

/** Changes the calendar and lets the open clocks follow, in one transaction. */
@Component
class CalendarChanges {

  private static final Logger LOG = LoggerFactory.getLogger(CalendarChanges.class);

  /** A clock whose opening began before a change and ended after it cannot be older than this. */
  private static final Duration SETTLED = Duration.ofHours(1);

  private final HolidayOverrides overrides;
  private final Reckoners reckoners;
  private final Recomputing recomputing;
  private final AuditLog audit;
  private final InstantSource clock;

  CalendarChanges(
      HolidayOverrides overrides,
      Reckoners reckoners,
      Recomputing recomputing,
      AuditLog audit,
      InstantSource clock) {
    this.overrides = overrides;
    this.reckoners = reckoners;
    this.recomputing = recomputing;
    this.audit = audit;
    this.clock = clock;
  }

  /** Keeps the declarations and computes anew; returns how many clocks moved. */
  @Transactional
  int make(List<Declaration> said, PractitionerId by, String reason) {
    var now = clock.instant();
    overrides.put(
        said.stream()
            .map(one -> new HolidayOverrides.Known(one.day(), one.holiday(), one.name(), by, now))
            .toList(),
        now);
    said.forEach(one ->
        audit.act(
            by,
            "BANK_HOLIDAY_DECLARED",
            one.day().toString(),
            (one.holiday() ? "holiday: " : "no holiday: ") + one.name()));
    return recompute(by, reason);
  }

  /** Computes the open clocks anew by the calendar as it stands in this transaction. */
  @Transactional
  int recompute(PractitionerId by, String reason) {
    overrides.changed(new HolidayOverrides.LastChange(clock.instant(), by, reason));
    int moved = recomputing.recompute(reckoners.calendar(), by, reason);
    LOG.info("The bank holidays changed and {} open clocks moved", moved);
    return moved;
  }

  /**
   * Finds the clocks that were being opened by the old calendar while it changed. Two nodes that do
   * it at once do no harm: the second finds nothing to change.
   */
  @ByItself("A clock that was being opened while a bank holiday changed is reckoned again.")
  @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT5M")
  @Transactional
  void settle() {
    overrides
        .lastChange()
        .filter(last -> last.at().plus(SETTLED).isAfter(clock.instant()))
        .ifPresent(last -> recomputing.recompute(reckoners.calendar(), last.by(), last.reason()));
  }
}

package uk.complexcase.clock.timescales;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Tells of an age that is near or reached: each once for a clock and birthday, in the transaction
 * that writes it down. The clock's row is held meanwhile, so that of two who look at once the
 * second finds it told.
 */
@Component
class WakingAges {

  private final AgeRows ages;
  private final DeadlineRows rows;
  private final DeadlineJournal journal;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  WakingAges(
      AgeRows ages,
      DeadlineRows rows,
      DeadlineJournal journal,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.ages = ages;
    this.rows = rows;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /** A clock that ran when its time came: what follows counts from that time, however late. */
  @Transactional
  void wake(DeadlineId id) {
    tell(id, DeadlineRows.micros(clock.instant()), Instant.MIN);
  }

  /** The day of birth became known at this moment: nothing that follows counts from before it. */
  void learnt(DeadlineId id, Instant at) {
    tell(id, at, at);
  }

  private void tell(DeadlineId id, Instant now, Instant earliest) {
    var age = rows.lock(id).map(DeadlineRow::deadline).filter(Deadline::running).orElse(null);
    if (age == null) {
      return;
    }
    if (!age.due().isAfter(now)) {
      reached(age, now, later(age.due(), earliest));
    } else {
      age.warnings().stream()
          .filter(warning -> !warning.isAfter(now))
          .findFirst()
          .ifPresent(warning -> near(age, now, later(warning, earliest)));
    }
  }

  private void reached(Deadline age, Instant now, Instant since) {
    if (rows.close(age.id(), DeadlineState.MET, now)) {
      journal.state(age, DeadlineState.MET, PractitionerId.SYSTEM, "The age was reached");
      events.publishEvent(new AgeReached(age.subject(), age.timescale(), since));
    }
  }

  private void near(Deadline age, Instant now, Instant since) {
    if (ages.tellNear(age, now)) {
      events.publishEvent(new AgeNear(age.subject(), age.timescale(), since));
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}

package uk.complexcase.clock.timescales;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.PractitionerId;

/** Ends clocks: met, met late or no longer wanted. */
@Component
class ClosingDeadlines {

  private final DeadlineRows rows;
  private final DeadlineJournal journal;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  ClosingDeadlines(
      DeadlineRows rows,
      DeadlineJournal journal,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.rows = rows;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  void meet(TimescaleCode timescale, ClockSubject subject, Instant at) {
    locked(timescale, subject)
        .ifPresent(deadline ->
            close(
                deadline,
                at.isAfter(deadline.due()) ? DeadlineState.MET_LATE : DeadlineState.MET,
                at,
                PractitionerId.SYSTEM,
                "Met"));
  }

  void cancel(TimescaleCode timescale, ClockSubject subject, String reason, PractitionerId by) {
    locked(timescale, subject)
        .ifPresent(
            deadline -> close(deadline, DeadlineState.CANCELLED, clock.instant(), by, reason));
  }

  private Optional<Deadline> locked(TimescaleCode timescale, ClockSubject subject) {
    return rows.find(timescale, subject)
        .flatMap(found -> rows.lock(found.id()))
        .map(DeadlineRow::deadline);
  }

  private void close(
      Deadline deadline, DeadlineState state, Instant at, PractitionerId by, String reason) {
    if (rows.close(deadline.id(), state, DeadlineRows.micros(at))) {
      journal.state(deadline, state, by, reason);
      events.publishEvent(new DeadlineClosed(deadline.id()));
    }
  }
}

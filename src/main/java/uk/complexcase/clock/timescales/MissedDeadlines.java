package uk.complexcase.clock.timescales;

import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.Move.Done;
import uk.complexcase.clock.timescales.Move.Field;
import uk.complexcase.clock.timescales.Move.Refused;
import uk.complexcase.foundation.shared.PractitionerId;

/** Writes down that a clock was missed, and what prevented it once somebody says so. */
@Component
class MissedDeadlines {

  private final DeadlineRows rows;
  private final DeadlineJournal journal;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  MissedDeadlines(
      DeadlineRows rows,
      DeadlineJournal journal,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.rows = rows;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  boolean breach(DeadlineId id) {
    var now = DeadlineRows.micros(clock.instant());
    var deadline = rows.lock(id).map(DeadlineRow::deadline).orElse(null);
    if (deadline == null || !deadline.running() || now.isBefore(deadline.due())) {
      return false;
    }
    boolean recorded = journal.hasBreach(deadline);
    boolean open = deadline.state() == DeadlineState.OPEN;
    if (recorded && !open) {
      return false;
    }
    if (!recorded) {
      journal.breached(deadline, now);
    }
    // a missed clock that was moved to another time in the past is missed already
    if (open) {
      rows.breach(id, now);
      journal.state(deadline, DeadlineState.BREACHED, PractitionerId.SYSTEM, "The time passed");
    }
    events.publishEvent(new DeadlineBreached(id, deadline.due()));
    return true;
  }

  Move explain(DeadlineId id, Prevented what, String words, PractitionerId by) {
    var deadline = rows.lock(id).map(DeadlineRow::deadline).orElse(null);
    var breaches = journal.breachesOf(id);
    if (deadline == null || breaches.isEmpty()) {
      return new Refused(Field.DUE, "This deadline was not missed, so there is nothing to explain");
    }
    if (what == Prevented.OTHER && words.isBlank()) {
      return new Refused(Field.REASON, "Say in a few words what prevented it");
    }
    if (words.length() > Move.LONGEST_REASON) {
      return new Refused(Field.REASON, "The explanation must be 2,000 characters or fewer");
    }
    var latest = breaches.get(breaches.size() - 1);
    journal.explain(id, latest, what, words.strip(), by);
    journal.prevented(deadline, latest.prevented(), what, by, words.strip());
    return new Done(deadline);
  }
}

package uk.complexcase.clock.timescales;

import java.time.InstantSource;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Computes the running clocks anew after a change of the calendar. Clocks that count hours or an
 * age do not ask for holidays; those a person set are left alone. Doing it again changes nothing.
 */
@Component
class Recomputing {

  static final int BATCH = 2000;

  private final DeadlineRows rows;
  private final DeadlineJournal journal;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Recomputing(
      DeadlineRows rows,
      DeadlineJournal journal,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.rows = rows;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /** How many clocks would be due at another time with this calendar. */
  int wouldMove(Holidays calendar) {
    return (int) changes(rows.byCalendar(), calendar).stream().filter(Recomputed::moved).count();
  }

  /** Gives every clock its time by this calendar; returns how many are due at another time now. */
  int recompute(Holidays calendar, PractitionerId by, String reason) {
    // looked at without a lock first, so that the many clocks that do not change stay free
    var touched =
        changes(rows.byCalendar(), calendar).stream().map(one -> one.before().id()).toList();
    int moved = 0;
    for (int from = 0; from < touched.size(); from += BATCH) {
      var batch = touched.subList(from, Math.min(from + BATCH, touched.size()));
      moved += move(changes(rows.lockByCalendar(batch), calendar), by, reason);
    }
    return moved;
  }

  private static List<Recomputed> changes(List<DeadlineRow> rows, Holidays calendar) {
    var reckoner = new Reckoner(new WorkingDays(calendar));
    return rows.stream()
        .map(row -> Recomputed.of(row, reckoner))
        .filter(Recomputed::changed)
        .toList();
  }

  private int move(List<Recomputed> changes, PractitionerId by, String reason) {
    rows.recomputed(changes, clock.instant());
    var moved = changes.stream().filter(Recomputed::moved).toList();
    journal.recomputed(moved, by, reason);
    changes.stream()
        .filter(Recomputed::wakesOtherwise)
        .forEach(one ->
            events.publishEvent(
                new DeadlineChanged(
                    one.before().id(), one.before().due(), one.after().due(), reason, by)));
    return moved.size();
  }
}

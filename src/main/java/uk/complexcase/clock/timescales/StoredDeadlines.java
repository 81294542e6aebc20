package uk.complexcase.clock.timescales;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.timescales.Move.Done;
import uk.complexcase.clock.timescales.Move.Field;
import uk.complexcase.clock.timescales.Move.Refused;
import uk.complexcase.foundation.shared.PractitionerId;

/** The register as the database holds it. */
@Service
@Transactional
class StoredDeadlines implements DeadlineRegister {

  private final DeadlineRows rows;
  private final DeadlineJournal journal;
  private final Timescales timescales;
  private final Reckoners reckoners;
  private final Moving moving;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  StoredDeadlines(
      DeadlineRows rows,
      DeadlineJournal journal,
      Timescales timescales,
      Reckoners reckoners,
      Moving moving,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.rows = rows;
    this.journal = journal;
    this.timescales = timescales;
    this.reckoners = reckoners;
    this.moving = moving;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Deadline open(TimescaleCode code, ClockSubject subject, Instant origin) {
    return rows.find(code, subject)
        .orElseGet(() -> start(timescales.inForce(code), subject, origin));
  }

  @Override
  public Deadline openUntil(
      TimescaleCode code,
      ClockSubject subject,
      Instant origin,
      Instant due,
      String reason,
      PractitionerId by) {
    boolean there = rows.find(code, subject).isPresent();
    var id = open(code, subject, origin).id();
    var row = rows.lock(id).orElseThrow();
    var before = row.deadline();
    var to = micros(due);
    if (!before.running() || before.due().equals(to)) {
      return before;
    }
    if (there) {
      return set(row, to, reason, by);
    }
    // nobody has seen another time, so that nobody is told of a change
    keep(row, to, reason, by);
    return find(id).orElseThrow();
  }

  private void keep(DeadlineRow row, Instant to, String reason, PractitionerId by) {
    rows.move(row.deadline().id(), row.movedBy(reckoners.now(), to), clock.instant());
    journal.due(row.deadline(), to, by, reason);
  }

  private Deadline set(DeadlineRow row, Instant to, String reason, PractitionerId by) {
    var before = row.deadline();
    keep(row, to, reason, by);
    events.publishEvent(new DeadlineChanged(before.id(), before.due(), to, reason, by));
    return find(before.id()).orElseThrow();
  }

  private Deadline start(Timescale timescale, ClockSubject subject, Instant origin) {
    var start = micros(origin);
    var reckoning =
        reckoners.now().reckon(timescale.rule(), timescale.amount(), timescale.warnings(), start);
    boolean opened = rows.insert(timescale, subject, start, reckoning);
    var deadline = rows.find(timescale.code(), subject).orElseThrow();
    if (opened) {
      journal.opened(deadline);
      events.publishEvent(new DeadlineOpened(deadline.id()));
    }
    return deadline;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Deadline> find(TimescaleCode timescale, ClockSubject subject) {
    return rows.find(timescale, subject);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Deadline> find(DeadlineId id) {
    return rows.all(List.of(id)).stream().findFirst();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Deadline> all(Collection<DeadlineId> ids) {
    return rows.all(ids);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Deadline> ofOwner(String owner) {
    return rows.ofOwner(owner);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Instant> firstDue(Collection<String> owners) {
    return rows.firstDue(owners);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Deadline> running() {
    return rows.running();
  }

  @Override
  public void meet(TimescaleCode timescale, ClockSubject subject, Instant at) {
    rows.find(timescale, subject)
        .flatMap(found -> rows.lock(found.id()))
        .map(DeadlineRow::deadline)
        .ifPresent(deadline ->
            close(
                deadline,
                at.isAfter(deadline.due()) ? DeadlineState.MET_LATE : DeadlineState.MET,
                at,
                PractitionerId.SYSTEM,
                "Met"));
  }

  @Override
  public void cancel(
      TimescaleCode timescale, ClockSubject subject, String reason, PractitionerId by) {
    rows.find(timescale, subject)
        .flatMap(found -> rows.lock(found.id()))
        .map(DeadlineRow::deadline)
        .ifPresent(
            deadline -> close(deadline, DeadlineState.CANCELLED, clock.instant(), by, reason));
  }

  private void close(
      Deadline deadline, DeadlineState state, Instant at, PractitionerId by, String reason) {
    if (rows.close(deadline.id(), state, micros(at))) {
      journal.state(deadline, state, by, reason);
      events.publishEvent(new DeadlineClosed(deadline.id()));
    }
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Refused> refusalToMove(DeadlineId id, PractitionerId by) {
    return find(id).flatMap(deadline -> moving.atAll(deadline, by));
  }

  @Override
  public Move move(DeadlineId id, Instant seen, Instant due, String reason, PractitionerId by) {
    var present = rows.lock(id).map(DeadlineRow::deadline).orElse(null);
    if (present == null || present.due().equals(micros(seen))) {
      return move(id, due, reason, by);
    }
    return present.due().equals(micros(due)) && journal.lastMoveIs(id, seen, due, reason, by)
        ? new Done(present)
        : moving.overtaken(present, by);
  }

  @Override
  public Move move(DeadlineId id, Instant due, String reason, PractitionerId by) {
    var row = rows.lock(id);
    var before = row.map(DeadlineRow::deadline).orElse(null);
    var to = micros(due);
    var refusal = moving.refusal(before, to, reason, by);
    if (refusal.isPresent() || before == null) {
      return refusal.orElseThrow();
    }
    return new Done(set(row.orElseThrow(), to, reason.strip(), by));
  }

  @Override
  public boolean breach(DeadlineId id) {
    var now = micros(clock.instant());
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

  @Override
  @Transactional(readOnly = true)
  public List<Breach> breachesOf(DeadlineId id) {
    return journal.breachesOf(id);
  }

  @Override
  public Move explainBreach(DeadlineId id, Prevented what, String words, PractitionerId by) {
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

  @Override
  @Transactional(readOnly = true)
  public List<DeadlineChange> historyOf(DeadlineId id) {
    return journal.changesOf(id);
  }

  /** Both databases keep microseconds; an instant must read the same before and after storing. */
  private static Instant micros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}

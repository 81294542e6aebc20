package uk.complexcase.clock.timescales;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.timescales.Move.Done;
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
  private final ClosingDeadlines closing;
  private final MissedDeadlines missed;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  StoredDeadlines(
      DeadlineRows rows,
      DeadlineJournal journal,
      Timescales timescales,
      Reckoners reckoners,
      Moving moving,
      ClosingDeadlines closing,
      MissedDeadlines missed,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.rows = rows;
    this.journal = journal;
    this.timescales = timescales;
    this.reckoners = reckoners;
    this.moving = moving;
    this.closing = closing;
    this.missed = missed;
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
    var to = DeadlineRows.micros(due);
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
    var start = DeadlineRows.micros(origin);
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
  @Transactional(readOnly = true)
  public List<Deadline> runningFromAges() {
    return rows.runningFromAges();
  }

  @Override
  public void meet(TimescaleCode timescale, ClockSubject subject, Instant at) {
    closing.meet(timescale, subject, at);
  }

  @Override
  public void cancel(
      TimescaleCode timescale, ClockSubject subject, String reason, PractitionerId by) {
    closing.cancel(timescale, subject, reason, by);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Refused> refusalToMove(DeadlineId id, PractitionerId by) {
    return find(id).flatMap(deadline -> moving.atAll(deadline, by));
  }

  @Override
  public Move move(DeadlineId id, Instant seen, Instant due, String reason, PractitionerId by) {
    var present = rows.lock(id).map(DeadlineRow::deadline).orElse(null);
    if (present == null || present.due().equals(DeadlineRows.micros(seen))) {
      return move(id, due, reason, by);
    }
    return present.due().equals(DeadlineRows.micros(due))
            && journal.lastMoveIs(id, seen, due, reason, by)
        ? new Done(present)
        : moving.overtaken(present, by);
  }

  @Override
  public Move move(DeadlineId id, Instant due, String reason, PractitionerId by) {
    var row = rows.lock(id);
    var before = row.map(DeadlineRow::deadline).orElse(null);
    var to = DeadlineRows.micros(due);
    var refusal = moving.refusal(before, to, reason, by);
    if (refusal.isPresent() || before == null) {
      return refusal.orElseThrow();
    }
    return new Done(set(row.orElseThrow(), to, reason.strip(), by));
  }

  @Override
  public boolean breach(DeadlineId id) {
    return missed.breach(id);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Breach> breachesOf(DeadlineId id) {
    return journal.breachesOf(id);
  }

  @Override
  public Move explainBreach(DeadlineId id, Prevented what, String words, PractitionerId by) {
    return missed.explain(id, what, words, by);
  }

  @Override
  @Transactional(readOnly = true)
  public List<DeadlineChange> historyOf(DeadlineId id) {
    return journal.changesOf(id);
  }
}

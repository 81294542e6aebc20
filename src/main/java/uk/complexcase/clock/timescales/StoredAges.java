package uk.complexcase.clock.timescales;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** The clocks of age as the register holds them. */
@Service
@Transactional
class StoredAges implements AgeClocks {

  private final AgeRows ages;
  private final DeadlineRows rows;
  private final DeadlineRegister register;
  private final DeadlineJournal journal;
  private final Timescales timescales;
  private final Reckoners reckoners;
  private final WakingAges waking;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  StoredAges(
      AgeRows ages,
      DeadlineRows rows,
      DeadlineRegister register,
      DeadlineJournal journal,
      Timescales timescales,
      Reckoners reckoners,
      WakingAges waking,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.ages = ages;
    this.rows = rows;
    this.register = register;
    this.journal = journal;
    this.timescales = timescales;
    this.reckoners = reckoners;
    this.waking = waking;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void born(ClockSubject subject, LocalDate day, String reason, PractitionerId by) {
    var origin = day.atStartOfDay(LondonTime.ZONE).toInstant();
    var now = DeadlineRows.micros(clock.instant());
    for (var age : timescales.ofAge()) {
      var before = rows.find(age.code(), subject);
      if (before.isEmpty()) {
        register.open(age.code(), subject, origin);
      } else if (!before.get().origin().equals(origin)) {
        correct(before.get().id(), origin, now, reason, by);
      }
    }
    // after all of them are moved, so that whoever hears of one finds the others right
    timescales
        .ofAge()
        .forEach(
            age -> rows.find(age.code(), subject).ifPresent(one -> waking.learnt(one.id(), now)));
  }

  private void correct(
      DeadlineId id, Instant origin, Instant now, String reason, PractitionerId by) {
    var row = rows.lock(id).orElseThrow();
    var before = row.deadline();
    if (before.state() == DeadlineState.CANCELLED) {
      return;
    }
    var to = reckoners.now().reckon(before.rule(), row.amount(), row.warnAt(), origin);
    boolean was = !before.running();
    boolean is = !to.due().isAfter(now);
    ages.from(id, origin, to, was && !is);
    journal.due(before, to.due(), by, reason);
    if (was && !is) {
      journal.state(before, DeadlineState.OPEN, by, "Not reached by the corrected day of birth");
    }
    events.publishEvent(new AgeCorrected(before.subject(), before.timescale(), was, is, by));
  }

  @Override
  @Transactional(readOnly = true)
  public Set<String> known(Collection<String> owners) {
    return ages.known(owners);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Instant> begins(TimescaleCode age, Collection<String> owners) {
    return ages.begins(age, owners);
  }
}

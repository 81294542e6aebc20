package uk.complexcase.clock.timescales;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.shared.PractitionerId;

/** Takes in declared bank holidays and computes the running clocks anew. */
@Service
@Transactional
class DeclaredHolidays implements BankHolidays {

  private final DeadlineRows rows;
  private final DeadlineJournal journal;
  private final HolidayOverrides overrides;
  private final Reckoners reckoners;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  DeclaredHolidays(
      DeadlineRows rows,
      DeadlineJournal journal,
      HolidayOverrides overrides,
      Reckoners reckoners,
      AuditLog audit,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.rows = rows;
    this.journal = journal;
    this.overrides = overrides;
    this.reckoners = reckoners;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public int declare(LocalDate day, boolean holiday, String nameOrReason, PractitionerId by) {
    overrides.put(new HolidayOverrides.Known(day, holiday, nameOrReason));
    audit.act(
        by,
        "BANK_HOLIDAY_DECLARED",
        day.toString(),
        (holiday ? "holiday: " : "no holiday: ") + nameOrReason);
    return recompute(by, nameOrReason);
  }

  /** Clocks that count hours or an age do not ask for holidays. */
  private int recompute(PractitionerId by, String reason) {
    var reckoner = reckoners.now();
    return (int)
        Stream.of(Rule.WORKING_DAYS, Rule.CALENDAR_MONTHS)
            .flatMap(rule -> rows.lockRunning(rule).stream())
            .filter(row -> !row.deadline().movedByHand())
            .filter(row -> moves(row, reckoner, by, reason))
            .count();
  }

  private boolean moves(DeadlineRow row, Reckoner reckoner, PractitionerId by, String reason) {
    var before = row.deadline();
    var after = row.reckonBy(reckoner);
    if (after.due().equals(before.due()) && after.warnings().equals(before.warnings())) {
      return false;
    }
    rows.move(before.id(), after, false, clock.instant());
    journal.due(before, after.due(), by, reason);
    events.publishEvent(new DeadlineChanged(before.id(), before.due(), after.due(), reason, by));
    return true;
  }
}

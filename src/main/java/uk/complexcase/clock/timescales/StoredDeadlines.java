package uk.complexcase.clock.timescales;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.shared.PractitionerId;

/** The register as the database holds it. */
@Service
@Transactional
class StoredDeadlines implements DeadlineRegister, BankHolidays {

  private static final Holidays COMPUTED = new ComputedHolidays();

  private final DeadlineRows rows;
  private final Timescales timescales;
  private final HolidayOverrides overrides;
  private final AuditLog audit;
  private final InstantSource clock;

  StoredDeadlines(
      DeadlineRows rows,
      Timescales timescales,
      HolidayOverrides overrides,
      AuditLog audit,
      InstantSource clock) {
    this.rows = rows;
    this.timescales = timescales;
    this.overrides = overrides;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Deadline open(TimescaleCode code, ClockSubject subject, Instant origin) {
    return rows.find(code, subject)
        .orElseGet(() -> start(timescales.inForce(code), subject, origin));
  }

  private Deadline start(Timescale timescale, ClockSubject subject, Instant origin) {
    var start = origin.truncatedTo(ChronoUnit.MICROS);
    var reckoning =
        reckoner().reckon(timescale.rule(), timescale.amount(), timescale.warnings(), start);
    boolean opened = rows.insert(timescale, subject, start, reckoning);
    var deadline = rows.find(timescale.code(), subject).orElseThrow();
    if (opened) {
      change(deadline, PractitionerId.SYSTEM, "STATE", "", DeadlineState.OPEN.name(), "Opened");
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
  public List<Deadline> ofOwner(String owner) {
    return rows.ofOwner(owner);
  }

  @Override
  public void meet(TimescaleCode timescale, ClockSubject subject, Instant at) {
    rows.find(timescale, subject)
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
        .ifPresent(
            deadline -> close(deadline, DeadlineState.CANCELLED, clock.instant(), by, reason));
  }

  private void close(
      Deadline deadline, DeadlineState state, Instant at, PractitionerId by, String reason) {
    if (rows.close(deadline.id(), state, at.truncatedTo(ChronoUnit.MICROS))) {
      change(deadline, by, "STATE", deadline.state().name(), state.name(), reason);
    }
  }

  @Override
  public int declare(LocalDate day, boolean holiday, String nameOrReason, PractitionerId by) {
    overrides.put(new HolidayOverrides.Known(day, holiday, nameOrReason));
    audit.act(
        by,
        "BANK_HOLIDAY_DECLARED",
        day.toString(),
        (holiday ? "holiday: " : "no holiday: ") + nameOrReason);
    var reckoner = reckoner();
    return (int)
        Stream.of(Rule.WORKING_DAYS, Rule.CALENDAR_MONTHS)
            .flatMap(rule -> rows.open(rule).stream())
            .filter(row -> moves(row, reckoner, by, nameOrReason))
            .count();
  }

  private boolean moves(DeadlineRows.Row row, Reckoner reckoner, PractitionerId by, String reason) {
    var before = row.deadline();
    var after = reckoner.reckon(row.rule(), row.amount(), row.warnAt(), before.origin());
    if (after.due().equals(before.due()) && after.warnings().equals(before.warnings())) {
      return false;
    }
    rows.move(before.id(), after);
    change(before, by, "DUE", before.due().toString(), after.due().toString(), reason);
    return true;
  }

  private void change(
      Deadline deadline, PractitionerId by, String what, String from, String to, String reason) {
    rows.changed(deadline.id(), clock.instant(), by, what, from, to, reason);
    audit.act(
        by,
        "DEADLINE_" + (what.equals("DUE") ? "MOVED" : to),
        deadline.subject().owner(),
        deadline.timescale().value());
  }

  private Reckoner reckoner() {
    var known = overrides.all();
    return new Reckoner(new WorkingDays(day -> holidayOn(day, known)));
  }

  private static Optional<String> holidayOn(
      LocalDate day, Map<LocalDate, HolidayOverrides.Known> known) {
    var override = known.get(day);
    if (override == null) {
      return COMPUTED.holidayOn(day);
    }
    return override.holiday() ? Optional.of(override.reason()) : Optional.empty();
  }
}

package uk.complexcase.clock.panels;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.timescales.WorkingTime;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** The calendar by the area's rule, with what was changed of it. */
@Service
@Transactional
@EnableConfigurationProperties(PanelSettings.class)
class KeptPanelDates implements PanelDates {

  private static final int LONGEST_REASON = 1000;

  private final PanelSettings settings;
  private final PanelChanges changes;
  private final WorkingTime working;
  private final AuditLog audit;
  private final InstantSource clock;

  KeptPanelDates(
      PanelSettings settings,
      PanelChanges changes,
      WorkingTime working,
      AuditLog audit,
      InstantSource clock) {
    this.settings = settings;
    this.changes = changes;
    this.working = working;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public LocalDate next(Instant decided) {
    // last month's panel may have been moved into this one
    return after(YearMonth.from(LondonTime.dateOf(decided)).minusMonths(2), decided).on();
  }

  @Override
  @Transactional(readOnly = true)
  public PanelDay after(YearMonth month, Instant decided) {
    return Stream.iterate(month.plusMonths(1), next -> next.plusMonths(1))
        .map(this::of)
        .filter(panel -> !panel.calledOff() && !decided.isAfter(panel.papersUntil()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  @Transactional(readOnly = true)
  public PanelDay of(YearMonth month) {
    var planned = settings.in(month);
    return changes
        .latest(month)
        .map(change -> day(month, planned, change.movedTo(), change.reason()))
        .orElseGet(() -> day(month, planned, planned, ""));
  }

  private PanelDay day(
      YearMonth month, LocalDate planned, @Nullable LocalDate movedTo, String reason) {
    var on = movedTo == null ? planned : movedTo;
    return new PanelDay(
        month,
        planned,
        on,
        before(on, settings.papersBefore()),
        before(on, settings.returnsBefore()),
        movedTo == null,
        reason,
        working.holidayOn(on).orElse(""));
  }

  private Instant before(LocalDate on, int days) {
    return working.workingDayBefore(on, days).atTime(17, 0).atZone(LondonTime.ZONE).toInstant();
  }

  @Override
  @Transactional(readOnly = true)
  public PanelDay on(LocalDate day) {
    var month = YearMonth.from(day);
    return Stream.of(month, month.minusMonths(1), month.plusMonths(1))
        .map(this::of)
        .filter(panel -> panel.on().equals(day))
        .findFirst()
        .orElseGet(() -> of(month));
  }

  @Override
  @Transactional(readOnly = true)
  public List<PanelDay> from(YearMonth first, int months) {
    return IntStream.range(0, months).mapToObj(first::plusMonths).map(this::of).toList();
  }

  @Override
  public Changed move(YearMonth month, LocalDate to, String reason, PractitionerId by) {
    if (to.isBefore(LondonTime.today(clock))) {
      return new Changed.Refused("to", "Enter a day from today on");
    }
    if (to.isBefore(month.atDay(1)) || !to.isBefore(month.plusMonths(2).atDay(1))) {
      return new Changed.Refused("to", "Enter a day in the panel's own month or the next");
    }
    if (!working.workingDayBefore(to.plusDays(1), 1).equals(to)) {
      return new Changed.Refused(
          "to",
          working
              .holidayOn(to)
              .map(name -> "That day is " + name + "; enter a working day")
              .orElse("That day is a weekend; enter a working day"));
    }
    if (taken(month, to)) {
      return new Changed.Refused("to", "Another panel meets that day");
    }
    return changed(month, to, reason, by, "PANEL_MOVED", "moved to " + LondonTime.day(to));
  }

  private boolean taken(YearMonth month, LocalDate to) {
    return Stream.of(month.minusMonths(1), month.plusMonths(1))
        .map(this::of)
        .anyMatch(other -> !other.calledOff() && other.on().equals(to));
  }

  @Override
  public Changed callOff(YearMonth month, String reason, PractitionerId by) {
    return changed(month, null, reason, by, "PANEL_CALLED_OFF", "called off");
  }

  private Changed changed(
      YearMonth month,
      @Nullable LocalDate to,
      String reason,
      PractitionerId by,
      String act,
      String what) {
    String because = reason.strip();
    if (because.isEmpty() || because.length() > LONGEST_REASON) {
      return new Changed.Refused(
          "reason",
          because.isEmpty() ? "Write why" : "Shorten the reason to 1,000 characters or fewer");
    }
    changes.add(month, to, because, by, clock.instant());
    audit.act(by, act, "panel " + month, what);
    return new Changed.Done(of(month));
  }
}

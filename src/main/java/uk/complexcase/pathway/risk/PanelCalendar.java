package uk.complexcase.pathway.risk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.WorkingTime;
import uk.complexcase.foundation.shared.LondonTime;

/** When the exploitation panel meets, and what was decided on it for a case (TCS-23, TCS-61). */
@Component
@EnableConfigurationProperties(PanelSettings.class)
class PanelCalendar {

  private final PanelSettings settings;
  private final WorkingTime working;
  private final InstantSource clock;

  PanelCalendar(PanelSettings settings, WorkingTime working, InstantSource clock) {
    this.settings = settings;
    this.working = working;
    this.clock = clock;
  }

  /** The first panel whose papers can still be sent on this day. */
  LocalDate next(Instant decided) {
    var earliest = LondonTime.dateOf(working.afterWorkingDays(decided, settings.papersBefore()));
    var month = YearMonth.from(LondonTime.dateOf(decided));
    var panel = of(month);
    while (panel.isBefore(earliest)) {
      month = month.plusMonths(1);
      panel = of(month);
    }
    return panel;
  }

  private LocalDate of(YearMonth month) {
    return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(settings.week(), settings.day()));
  }

  String words() {
    return "Decided today, the panel of "
        + LondonTime.day(next(clock.instant()))
        + " is the next whose papers can still be sent.";
  }

  /** Whether the case is brought unless the head of service agrees to leave it out. */
  boolean byRule(CsCase cs) {
    return settings.byRule(cs.stands());
  }

  /**
   * Writes the manager's decision on the case, with the panel it is meant for. A case that is
   * brought by rule is not left out before the head of service agreed.
   *
   * @return whether the head of service is asked to agree
   */
  boolean decided(CsCase cs, MaceDecision decision, Instant at) {
    boolean asks = decision == MaceDecision.NOT_REQUIRED && byRule(cs);
    cs.omissionAsked = asks;
    write(cs, asks ? null : decision, at);
    return asks;
  }

  /** Writes what the head of service settled. */
  void settled(CsCase cs, MaceDecision decision, Instant at) {
    cs.omissionAsked = false;
    write(cs, decision, at);
  }

  private void write(CsCase cs, @Nullable MaceDecision decision, Instant at) {
    cs.mace = decision;
    cs.panelOn = decision == MaceDecision.BRING ? next(at) : null;
  }
}

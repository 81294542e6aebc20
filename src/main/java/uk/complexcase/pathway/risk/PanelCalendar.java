package uk.complexcase.pathway.risk;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.WorkingTime;
import uk.complexcase.foundation.shared.LondonTime;

/**
 * When the exploitation panel meets: on the third Wednesday of each month, with papers in five
 * working days before. Both are local defaults (TCS-23); the panel keeps its own calendar later.
 */
@Component
class PanelCalendar {

  private static final int PAPERS_BEFORE = 5;

  private final WorkingTime working;
  private final InstantSource clock;

  PanelCalendar(WorkingTime working, InstantSource clock) {
    this.working = working;
    this.clock = clock;
  }

  /** The first panel whose papers can still be sent on this day. */
  LocalDate next(Instant decided) {
    var earliest = LondonTime.dateOf(working.afterWorkingDays(decided, PAPERS_BEFORE));
    var month = YearMonth.from(LondonTime.dateOf(decided));
    var panel = of(month);
    while (panel.isBefore(earliest)) {
      month = month.plusMonths(1);
      panel = of(month);
    }
    return panel;
  }

  private static LocalDate of(YearMonth month) {
    return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.WEDNESDAY));
  }

  String words() {
    return "Decided today, the panel of "
        + LondonTime.day(next(clock.instant()))
        + " is the next whose papers can still be sent.";
  }

  /** Writes the decision on the case, with the panel it is meant for. */
  void decided(CsCase cs, MaceDecision decision, Instant at) {
    cs.mace = decision;
    cs.panelOn = decision == MaceDecision.BRING ? next(at) : null;
  }
}

package uk.complexcase.pathway.risk;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.RiskLevel;
import uk.complexcase.cases.events.CaseBroughtToPanel;
import uk.complexcase.cases.events.CaseLeftOutOfPanel;
import uk.complexcase.clock.panels.PanelDates;
import uk.complexcase.clock.panels.PanelSettings;
import uk.complexcase.foundation.shared.LondonTime;

/** What was decided on the exploitation panel for a case (TCS-23, TCS-60, TCS-61). */
@Component
class PanelCalendar {

  private final PanelSettings settings;
  private final PanelDates dates;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  PanelCalendar(
      PanelSettings settings,
      PanelDates dates,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.settings = settings;
    this.dates = dates;
    this.events = events;
    this.clock = clock;
  }

  String words() {
    return "Decided today, the panel of "
        + LondonTime.day(dates.next(clock.instant()))
        + " is the next whose papers can still be sent.";
  }

  /** Whether the case is brought unless the head of service agrees to leave it out. */
  boolean byRule(CsCase cs) {
    return settings.hears() == PanelSettings.Hears.EVERY_EXPLOITED_CHILD
        || cs.stands() == RiskLevel.HIGH;
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
    if (decision == MaceDecision.BRING) {
      var on = dates.next(at);
      cs.toPanel(on, at);
      events.publishEvent(new CaseBroughtToPanel(cs.openedOn(), on, cs.stands().name(), at));
    } else {
      leaveOut(cs, at);
    }
    cs.mace = decision;
  }

  private void leaveOut(CsCase cs, Instant at) {
    if (cs.panelOn != null) {
      events.publishEvent(new CaseLeftOutOfPanel(cs.openedOn(), at));
    }
    cs.toPanel(null, at);
  }
}

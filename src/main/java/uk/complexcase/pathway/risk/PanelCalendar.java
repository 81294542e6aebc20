package uk.complexcase.pathway.risk;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.CaseBroughtToPanel;
import uk.complexcase.cases.events.CaseLeftOutOfPanel;
import uk.complexcase.clock.panels.PanelDates;
import uk.complexcase.clock.panels.PanelSettings;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.procedure.ProcedureModels;

/** What was decided on the exploitation panel for a case (TCS-23, TCS-60, TCS-61). */
@Component
class PanelCalendar {

  private final ProcedureModels models;
  private final PanelSettings settings;
  private final PanelDates dates;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  PanelCalendar(
      ProcedureModels models,
      PanelSettings settings,
      PanelDates dates,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.models = models;
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

  /**
   * Whether the case is brought unless the head of service agrees to leave it out: the table {@code
   * mace-default}, by what the area has chosen and the level of risk.
   */
  boolean byRule(CsCase cs) {
    return models.tableRows("mace-default").stream()
        .filter(row -> settings.hears().name().equals(row.get("panelHears")))
        .filter(row -> cs.stands().name().equals(row.get("riskLevel")))
        .map(row -> Boolean.parseBoolean(row.get("broughtByRule")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("mace-default lacks " + cs.stands()));
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

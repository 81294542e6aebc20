package uk.complexcase.pathway.mace;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.panels.PanelDates;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.LondonTime;

/**
 * The three steps of a panel that its chair settles: agenda, holding, minutes. The same whether
 * they are told on the task's form or on the panel's page. A missing return holds nothing up.
 */
@Component
class Chairing {

  private final PanelSight sight;
  private final PanelItems items;
  private final PanelReturns returns;
  private final UnseenCases unseen;
  private final PanelActions actions;
  private final AskingForReturns asking;
  private final PanelClocks clocks;
  private final WritingMinutes minutes;
  private final PanelDates dates;
  private final AuditLog audit;

  Chairing(
      PanelSight sight,
      PanelItems items,
      PanelReturns returns,
      UnseenCases unseen,
      PanelActions actions,
      AskingForReturns asking,
      PanelClocks clocks,
      WritingMinutes minutes,
      PanelDates dates,
      AuditLog audit) {
    this.sight = sight;
    this.items = items;
    this.returns = returns;
    this.unseen = unseen;
    this.actions = actions;
    this.asking = asking;
    this.clocks = clocks;
    this.minutes = minutes;
    this.dates = dates;
    this.audit = audit;
  }

  /** Why the agenda cannot be settled yet; settled it is issued, and returns are asked for. */
  Optional<String> settleAgenda(Viewer chair, Panel panel, Instant at) {
    if (panel.state != PanelState.PLANNED) {
      return Optional.of("The agenda is issued already");
    }
    if (at.isBefore(panel.papersUntil)) {
      return Optional.of("Papers may still be sent until " + LondonTime.full(panel.papersUntil));
    }
    String holiday = dates.of(panel.month()).holiday();
    if (!holiday.isEmpty()) {
      return Optional.of("The panel falls on " + holiday + ": move it first");
    }
    long late = sight.of(chair, panel).stream().filter(item -> undecided(item, panel)).count();
    if (late > 0) {
      return Optional.of(
          "Say of each late paper whether this panel hears the case: %d to decide".formatted(late));
    }
    panel.state = PanelState.AGENDA_ISSUED;
    panel.agendaAt = at;
    clocks.meet(PanelClocks.AGENDA, panel, at);
    asking.askMembers(panel, at);
    unseen.warn(
        panel,
        items.findByPanelRefOrderByPlaceAscBroughtAtAscRefAsc(panel.ref).stream()
            .filter(PanelItem::listed)
            .toList());
    audit.act(chair.id(), "PANEL_AGENDA_ISSUED", panel.ref, "agenda of the " + panel.named());
    return Optional.empty();
  }

  /** Whether a case's paper was not in time and nobody said yet which panel hears it. */
  static boolean undecided(PanelItem item, Panel panel) {
    return item.listed() && late(item, panel) && item.takenLate.isEmpty();
  }

  static boolean late(PanelItem item, Panel panel) {
    return item.paperAt == null || item.paperAt.isAfter(panel.papersUntil);
  }

  /** Why the panel cannot be ended yet; cases its chair may not know of wait for one who may. */
  Optional<String> end(Viewer chair, Panel panel, Instant at) {
    if (panel.state != PanelState.AGENDA_ISSUED) {
      return Optional.of(
          panel.state == PanelState.PLANNED
              ? "Settle the agenda first"
              : "The panel is over already");
    }
    if (LondonTime.dateOf(at).isBefore(panel.meetsOn)) {
      return Optional.of("The panel meets on " + LondonTime.day(panel.meetsOn));
    }
    long open = sight.of(chair, panel).stream().filter(PanelItem::listed).count();
    if (open > 0) {
      return Optional.of("End each case first: %d to end".formatted(open));
    }
    var asked = returns.findByPanelRefOrderByName(panel.ref);
    if (asked.stream().anyMatch(one -> one.attendance == null)) {
      return Optional.of("Say of each agency whether it attended");
    }
    panel.state = PanelState.HELD;
    panel.heldAt = at;
    clocks.meet(PanelClocks.HELD, panel, at);
    var cases = items.findByPanelRefOrderByPlaceAscBroughtAtAscRefAsc(panel.ref);
    cases.stream()
        .filter(PanelItem::listed)
        .forEach(item -> unseen.waits(panel, item, at, chair.id()));
    actions.begin(cases, asked, chair, at);
    asking.notWanted(panel, "The panel is over", chair.id());
    audit.act(chair.id(), "PANEL_HELD", panel.ref, "the " + panel.named());
    return Optional.empty();
  }

  /** Why the minutes cannot be agreed yet; agreed they are frozen. */
  Optional<String> agreeMinutes(Viewer chair, Panel panel, Instant at) {
    if (panel.state != PanelState.HELD) {
      return Optional.of(
          panel.state == PanelState.MINUTED
              ? "The minutes are agreed already"
              : "End the panel first");
    }
    minutes.freeze(panel);
    panel.state = PanelState.MINUTED;
    panel.minutesAt = at;
    panel.minutesBy = chair.id().value();
    clocks.meet(PanelClocks.MINUTES, panel, at);
    audit.act(chair.id(), "PANEL_MINUTES_AGREED", panel.ref, "the " + panel.named());
    return Optional.empty();
  }
}

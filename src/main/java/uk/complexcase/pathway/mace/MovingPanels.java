package uk.complexcase.pathway.mace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.panels.PanelDates;
import uk.complexcase.clock.panels.PanelDates.Changed;
import uk.complexcase.foundation.shared.LondonTime;

/** Moves a panel to another day, or calls it off, with everything that waits on it. */
@Component
class MovingPanels {

  private final PanelDates dates;
  private final PanelLists lists;
  private final PanelItems items;
  private final PanelReturns returns;
  private final PanelClocks clocks;
  private final AskingForReturns asking;
  private final TellingOfDays telling;
  private final ApplicationEventPublisher events;

  MovingPanels(
      PanelDates dates,
      PanelLists lists,
      PanelItems items,
      PanelReturns returns,
      PanelClocks clocks,
      AskingForReturns asking,
      TellingOfDays telling,
      ApplicationEventPublisher events) {
    this.dates = dates;
    this.lists = lists;
    this.items = items;
    this.returns = returns;
    this.clocks = clocks;
    this.asking = asking;
    this.telling = telling;
    this.events = events;
  }

  /** Its papers and returns are due with the new day. */
  PanelAnswer move(Found found, PanelAct.MoveDay act) {
    LocalDate to = act.to();
    if (to == null) {
      return PanelAnswer.refused("to", "Enter the day it meets");
    }
    var panel = found.panel();
    if (panel != null && !panel.state.ahead()) {
      return PanelAnswer.refused(
          "to", "The panel is " + panel.state.label().toLowerCase(Locale.UK));
    }
    return switch (dates.move(found.day().month(), to, act.reason(), found.viewer().id())) {
      case Changed.Refused no -> PanelAnswer.refused(no.field(), no.sentence());
      case Changed.Done done -> {
        var waiting = new ArrayList<PanelItem>();
        if (panel != null) {
          panel.meets(done.panel());
          clocks.moved(panel);
          for (var item : onList(panel)) {
            if (item.paperAt == null) {
              clocks.paper(item, panel);
              waiting.add(item);
            }
            String because = "The panel was moved: " + act.reason().strip();
            telling.ofCase(item, to, because, found.now(), found.viewer().id());
          }
          returns.findByPanelRefOrderByName(panel.ref).stream()
              .filter(one -> one.returnedAt == null)
              .forEach(one -> clocks.returned(one, panel));
          events.publishEvent(new PanelDayChanged(panel.ref));
        }
        telling.panel(found, to, to.atTime(17, 0).atZone(LondonTime.ZONE).toInstant(), waiting);
        yield new PanelAnswer.Done("The panel meets on " + LondonTime.day(to) + ".");
      }
    };
  }

  private List<PanelItem> onList(Panel panel) {
    return items.findByPanelRefOrderByPlaceAscBroughtAtAscRefAsc(panel.ref).stream()
        .filter(PanelItem::listed)
        .toList();
  }

  /** Its cases go to the next panel whose papers can still be sent. */
  PanelAnswer callOff(Found found, PanelAct.CallOff act) {
    var panel = found.panel();
    var by = found.viewer().id();
    if (panel != null && !panel.state.ahead()) {
      return PanelAnswer.refused(
          "offReason", "The panel is " + panel.state.label().toLowerCase(Locale.UK));
    }
    if (panel != null
        && items.findByPanelRefIn(List.of(panel.ref)).stream().anyMatch(MovingPanels::heard)) {
      return PanelAnswer.refused("offReason", "It has heard a case already; end it instead");
    }
    return switch (dates.callOff(found.day().month(), act.reason(), by)) {
      case Changed.Refused no -> PanelAnswer.refused("offReason", no.sentence());
      case Changed.Done done -> {
        var waiting = panel == null ? List.<PanelItem>of() : onList(panel);
        // before their papers are dropped, so that whoever holds one is told
        telling.panel(found, found.day().on(), null, waiting);
        if (panel != null) {
          panel.state = PanelState.CALLED_OFF;
          clocks.cancel(panel, "The panel is called off", by);
          String because = "The panel is called off: " + act.reason().strip();
          waiting.forEach(item -> lists.moveOn(item, panel, because, found.now(), by));
          asking.notWanted(panel, "The panel is called off", by);
          events.publishEvent(new PanelOff(panel.ref));
        }
        yield new PanelAnswer.Done("The panel is called off; its cases go to the next.");
      }
    };
  }

  private static boolean heard(PanelItem item) {
    return item.state == ItemState.HEARD;
  }
}

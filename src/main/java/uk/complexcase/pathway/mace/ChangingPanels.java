package uk.complexcase.pathway.mace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.panels.PanelDates;
import uk.complexcase.clock.panels.PanelDates.Changed;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** What the chair changes of a panel before and while it meets. */
@Component
class ChangingPanels {

  private final PanelDates dates;
  private final AuditLog audit;
  private final PanelLists lists;
  private final PanelItems items;
  private final PanelReturns returns;
  private final PanelSight sight;
  private final PanelClocks clocks;
  private final AskingForReturns asking;
  private final PeopleDirectory people;
  private final TellingOfDays telling;
  private final ApplicationEventPublisher events;

  ChangingPanels(
      PanelDates dates,
      AuditLog audit,
      PanelLists lists,
      PanelItems items,
      PanelReturns returns,
      PanelSight sight,
      PanelClocks clocks,
      AskingForReturns asking,
      PeopleDirectory people,
      TellingOfDays telling,
      ApplicationEventPublisher events) {
    this.dates = dates;
    this.audit = audit;
    this.lists = lists;
    this.items = items;
    this.returns = returns;
    this.sight = sight;
    this.clocks = clocks;
    this.asking = asking;
    this.people = people;
    this.telling = telling;
    this.events = events;
  }

  /** A panel without a case can have its agenda and its members' returns all the same. */
  PanelAnswer begin(Found found, PanelAct.Begin act) {
    String reason = act.reason().strip();
    if (found.panel() != null) {
      return PanelAnswer.refused("beginReason", "The panel is begun already");
    }
    if (found.day().calledOff()) {
      return PanelAnswer.refused("beginReason", "The panel is called off; move it to a day first");
    }
    if (found.day().on().isBefore(LondonTime.dateOf(found.now()))) {
      return PanelAnswer.refused("beginReason", "The day of this panel is past");
    }
    var refused = reason(reason, "beginReason");
    if (refused != null) {
      return refused;
    }
    var panel = lists.of(found.day(), found.now());
    panel.begunBecause = reason;
    audit.act(found.viewer().id(), "PANEL_BEGUN", panel.ref, "the " + panel.named());
    return new PanelAnswer.Done("The panel is begun. Cases that are brought stand on its list.");
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
        && items.findByPanelRefIn(List.of(panel.ref)).stream().anyMatch(ChangingPanels::heard)) {
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
          waiting.forEach(item -> on(item, panel, found, because));
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

  private LocalDate on(PanelItem item, Panel panel, Found found, String why) {
    lists.takeOff(item, ItemState.MOVED, why, found.viewer().id());
    return lists.carryOver(item, panel, why, found.now(), found.viewer().id());
  }

  /** A case that was given another's place comes before it; then they are numbered anew. */
  PanelAnswer order(Found found, PanelAct.Order act) {
    var shown = sight.of(found.viewer(), found.begun());
    var wanted = new HashMap<PanelItem, Double>();
    for (int at = 0; at < shown.size(); at++) {
      int place = act.places().getOrDefault(shown.get(at).ref, at + 1);
      double before = place < at + 1 ? 0.5 : 0;
      double after = place > at + 1 ? 0.5 : 0;
      wanted.put(shown.get(at), place - before + after);
    }
    var ordered =
        shown.stream()
            .sorted(Comparator.comparingDouble(item -> wanted.getOrDefault(item, 0.0)))
            .toList();
    for (int at = 0; at < ordered.size(); at++) {
      ordered.get(at).place = at + 1;
    }
    return new PanelAnswer.Done("The order is kept.");
  }

  PanelAnswer takeLate(Found found, PanelAct.TakeLate act) {
    var item = listed(found, act.item());
    String reason = act.reason().strip();
    var refused = reason(reason, "reason-" + item.ref);
    if (refused != null) {
      return refused;
    }
    item.takenLate = reason;
    return new PanelAnswer.Done("This panel hears the case; its paper can still be sent.");
  }

  PanelAnswer moveOn(Found found, PanelAct.MoveOn act) {
    var item = listed(found, act.item());
    String reason = act.reason().strip();
    var refused = reason(reason, "reason-" + item.ref);
    if (refused != null) {
      return refused;
    }
    var next = on(item, found.begun(), found, reason);
    return new PanelAnswer.Done("The panel of " + LondonTime.day(next) + " hears the case.");
  }

  private PanelItem listed(Found found, String ref) {
    var item = sight.require(found.viewer(), found.begun(), ref);
    if (!item.listed()) {
      throw new NotVisible("The panel has heard " + ref);
    }
    return item;
  }

  private static @Nullable PanelAnswer reason(String reason, String field) {
    if (reason.isEmpty()) {
      return PanelAnswer.refused(field, "Write why");
    }
    return reason.length() > 1000
        ? PanelAnswer.refused(field, "Shorten this to 1,000 characters or fewer")
        : null;
  }

  PanelAnswer absent(Found found, PanelAct.WillBeAbsent act) {
    var panel = found.begun();
    if (panel.state != PanelState.AGENDA_ISSUED) {
      return PanelAnswer.refused("absent", "Settle the agenda first");
    }
    if (act.person().isBlank()) {
      return PanelAnswer.refused("absent", "Choose who answers for the agency");
    }
    return people
        .find(new PractitionerId(act.person()))
        .<PanelAnswer>map(person -> {
          asking.absent(panel, person, found.now());
          return new PanelAnswer.Done(
              person.organisation().name() + " is asked for its return before the panel.");
        })
        .orElseGet(() -> PanelAnswer.refused("absent", "Choose somebody of the list"));
  }

  PanelAnswer attend(Found found, PanelAct.Attend act) {
    var panel = found.begun();
    if (panel.state != PanelState.AGENDA_ISSUED) {
      return PanelAnswer.refused("attendance", "The panel does not meet now");
    }
    returns
        .findByPanelRefOrderByName(panel.ref)
        .forEach(one -> one.attendance = act.attendance().getOrDefault(one.ref, one.attendance));
    return new PanelAnswer.Done("Attendance is kept.");
  }
}

package uk.complexcase.pathway.mace;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.panels.PanelDates;
import uk.complexcase.clock.panels.PanelDay;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.steps.Trace;

/** Keeps the panels' lists: one item of each case and panel. */
@Component
class PanelLists {

  private final BeginningPanels beginning;
  private final PanelItems items;
  private final PanelDates dates;
  private final PanelClocks clocks;
  private final TellingOfDays telling;
  private final Trace trace;
  private final ApplicationEventPublisher events;

  PanelLists(
      BeginningPanels beginning,
      PanelItems items,
      PanelDates dates,
      PanelClocks clocks,
      TellingOfDays telling,
      Trace trace,
      ApplicationEventPublisher events) {
    this.beginning = beginning;
    this.items = items;
    this.dates = dates;
    this.clocks = clocks;
    this.telling = telling;
    this.trace = trace;
    this.events = events;
  }

  /**
   * Puts a case on a panel's list; one that stands there already stays as it is. A panel that is
   * over hands it to the next.
   *
   * @param from the item of the panel before; null where it is brought anew
   * @return the panel that hears it
   */
  Panel bring(
      CaseRef file,
      CaseRef current,
      PanelDay day,
      String level,
      Instant at,
      @Nullable PanelItem from,
      PractitionerId by) {
    var panel = beginning.of(day, at);
    if (!panel.state.ahead()) {
      return bring(file, current, dates.after(day.month(), at), level, at, from, by);
    }
    var known = items.findByPanelRefAndCaseRef(panel.ref, file.value());
    if (known.isPresent()) {
      known
          .filter(one -> one.state == ItemState.LEFT_OUT && at.isAfter(one.broughtAt))
          .ifPresent(one -> ask(again(one, level, at), panel, by));
      return panel;
    }
    var listed = items.findByPanelRefOrderByPlaceAscBroughtAtAscRefAsc(panel.ref);
    if (listed.stream().anyMatch(one -> one.listed() && one.file().equals(current))) {
      return panel;
    }
    var item = new PanelItem(panel, file, listed.size() + 1, level, at);
    item.currentCaseRef = current.value();
    item.carriedFrom = from == null ? null : from.ref;
    ask(items.saveAndFlush(item), panel, by);
    return panel;
  }

  private static PanelItem again(PanelItem item, String level, Instant at) {
    item.state = ItemState.LISTED;
    item.level = level;
    item.broughtAt = at;
    item.paperAt = null;
    return item;
  }

  private void ask(PanelItem item, Panel panel, PractitionerId by) {
    clocks.paper(item, panel);
    trace.record(
        item, by, item.broughtAt, "PANEL_CASE_LISTED", "On the list of the " + panel.named());
    events.publishEvent(new PaperWanted(item.ref));
  }

  /** Takes a case off a list: its paper is not wanted there any more. */
  void takeOff(PanelItem item, ItemState to, String reason, PractitionerId by) {
    item.state = to;
    noPaper(item, reason, by);
  }

  /** Its paper is not wanted any more, whether or not the panel heard the case. */
  void noPaper(PanelItem item, String reason, PractitionerId by) {
    if (item.paperAt == null) {
      clocks.paperOff(item, reason, by);
      events.publishEvent(new PaperNotWanted(item.ref));
    }
  }

  /**
   * Brings a case to the next panel whose papers can still be sent, and says so to whoever works on
   * it.
   *
   * @return the day that hears it
   */
  LocalDate carryOver(PanelItem item, Panel panel, String because, Instant at, PractitionerId by) {
    var day = dates.after(panel.month(), at);
    var next = bring(item.openedOn(), item.file(), day, item.level, at, item, by);
    telling.ofCase(item, next.meetsOn, because, at, by);
    return next.meetsOn;
  }

  /**
   * Takes a case that waits off a list and brings it to the next panel.
   *
   * @return the day that hears it
   */
  LocalDate moveOn(PanelItem item, Panel panel, String because, Instant at, PractitionerId by) {
    takeOff(item, ItemState.MOVED, because, by);
    return carryOver(item, panel, because, at, by);
  }
}

package uk.complexcase.pathway.mace;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.CaseRef;

/** A case that waits for somebody of the panel who may see it, and is brought again meanwhile. */
@Component
class UnseenBroughtAgain {

  private final PanelItems items;
  private final Panels panels;
  private final PanelClocks clocks;
  private final UnseenCases unseen;

  UnseenBroughtAgain(PanelItems items, Panels panels, PanelClocks clocks, UnseenCases unseen) {
    this.items = items;
    this.panels = panels;
    this.clocks = clocks;
    this.unseen = unseen;
  }

  /**
   * A case that waits and is brought again stands once: on the list of the panel it is brought to
   * where a chair may see it now, otherwise it waits on with the clock it has, since to list it
   * would hide that nobody is named. An older word, or the same again, changes nothing.
   *
   * @return whether it waits on, so that no panel lists it
   */
  boolean waitsOn(CaseRef current, String level, Instant at) {
    boolean waits = false;
    for (var item : items.findByCurrentCaseRefIn(List.of(current.value()))) {
      if (item.state == ItemState.UNSEEN) {
        waits |= waitsOn(item, level, at);
      }
    }
    return waits;
  }

  private boolean waitsOn(PanelItem item, String level, Instant at) {
    if (!at.isAfter(item.broughtAt)) {
      return true;
    }
    if (unseen.seen(item)) {
      item.state = ItemState.MOVED;
      clocks.seen(item, at);
      return false;
    }
    item.level = level;
    item.broughtAt = at;
    var panel = panels.findById(item.panelRef).orElseThrow();
    unseen.tell("again/" + at.getEpochSecond(), panel, item, clocks.unseen(item, at).due());
    return true;
  }
}

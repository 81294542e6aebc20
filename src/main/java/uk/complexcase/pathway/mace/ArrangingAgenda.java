package uk.complexcase.pathway.mace;

import java.util.Comparator;
import java.util.HashMap;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.shared.LondonTime;

/** Arranges which cases a panel hears, and in which order. */
@Component
class ArrangingAgenda {

  private final PanelSight sight;
  private final PanelLists lists;

  ArrangingAgenda(PanelSight sight, PanelLists lists) {
    this.sight = sight;
    this.lists = lists;
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
    var refused = WrittenReason.wanting(reason, "reason-" + item.ref);
    if (refused != null) {
      return refused;
    }
    item.takenLate = reason;
    return new PanelAnswer.Done("This panel hears the case; its paper can still be sent.");
  }

  PanelAnswer moveOn(Found found, PanelAct.MoveOn act) {
    var item = listed(found, act.item());
    String reason = act.reason().strip();
    var refused = WrittenReason.wanting(reason, "reason-" + item.ref);
    if (refused != null) {
      return refused;
    }
    var by = found.viewer().id();
    var next = lists.moveOn(item, found.begun(), reason, found.now(), by);
    return new PanelAnswer.Done("The panel of " + LondonTime.day(next) + " hears the case.");
  }

  private PanelItem listed(Found found, String ref) {
    var item = sight.require(found.viewer(), found.begun(), ref);
    if (!item.listed()) {
      throw new NotVisible("The panel has heard " + ref);
    }
    return item;
  }
}

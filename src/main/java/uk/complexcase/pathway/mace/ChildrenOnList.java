package uk.complexcase.pathway.mace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.IdentityBar;
import uk.complexcase.cases.casefile.IdentityBars;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** The children on a panel's list, as a viewer reads of them. */
@Component
class ChildrenOnList {

  private final CaseFiles files;
  private final IdentityBars bars;

  ChildrenOnList(CaseFiles files, IdentityBars bars) {
    this.files = files;
    this.bars = bars;
  }

  /** The identity bar of each of these children the viewer may know of. */
  Map<CaseRef, IdentityBar> of(Viewer viewer, List<PanelItem> seen) {
    var identities =
        files.identitiesForTask(viewer, seen.stream().map(PanelItem::file).distinct().toList());
    var order = List.copyOf(identities.keySet());
    var shown = bars.of(viewer, order.stream().map(identities::get).toList());
    var all = new HashMap<CaseRef, IdentityBar>();
    IntStream.range(0, order.size()).forEach(at -> all.put(order.get(at), shown.get(at)));
    return all;
  }
}

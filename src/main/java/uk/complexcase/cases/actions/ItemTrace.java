package uk.complexcase.cases.actions;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChronologyEntry;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** Leaves on every child's chronology and in the log that something was agreed, not what. */
@Component
class ItemTrace {

  private final ChildRows childRows;
  private final CaseFiles files;
  private final AuditLog audit;

  ItemTrace(ChildRows childRows, CaseFiles files, AuditLog audit) {
    this.childRows = childRows;
    this.files = files;
    this.audit = audit;
  }

  /** Ties the item to its children, each once, and tells of it. */
  void agreed(StoredItem item, Collection<CaseRef> children) {
    List<CaseRef> once = children.stream().distinct().toList();
    for (int i = 0; i < once.size(); i++) {
      childRows.add(item.ref(), i, once.get(i), files.current(once.get(i)));
    }
    String act = item.recommendation() ? "RECOMMENDATION_MADE" : "ACTION_AGREED";
    changed(item, act, item.recommendation() ? "made" : "agreed", item.agreedBy(), item.agreedAt());
  }

  void changed(StoredItem item, String act, String word, PractitionerId by, Instant at) {
    for (ChildRows.Child child : childRows.of(List.of(item.ref()))) {
      files.chronicle(
          new ChronologyEntry(child.ref(), at, act, item.told(word), by, item.source()));
    }
    audit.act(by, act, item.ref(), "Of " + item.source());
  }
}

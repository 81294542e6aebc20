package uk.complexcase.pathway.governance;

import java.time.Instant;
import java.util.List;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * Something that waits for governance now.
 *
 * @param children the files that hold its children now
 * @param since from when on it waits
 * @param standing how the risk stands, as people say it; empty where nobody judged one
 */
record Waits(Key key, List<CaseRef> children, Instant since, String standing) {

  Waits {
    children = List.copyOf(children);
  }

  /**
   * What tells it from everything else on a list.
   *
   * @param reference of the team's case, or of the contact
   */
  record Key(ItemKind kind, String reference) {}
}

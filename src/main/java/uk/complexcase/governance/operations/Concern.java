package uk.complexcase.governance.operations;

import java.util.Set;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * Whom a process instance is about.
 *
 * @param reference the one to call it by; empty when it carries none
 * @param children the files that hold them now; empty when it cannot be said
 */
record Concern(String reference, Set<CaseRef> children) {

  static final Concern UNKNOWN = new Concern("", Set.of());

  Concern {
    children = Set.copyOf(children);
  }
}

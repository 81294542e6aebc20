package uk.complexcase.governance.operations;

import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * Whom a process instance is about.
 *
 * @param reference the one to call it by; empty when it carries none
 * @param children the files that hold them now; empty when it cannot be said
 * @param clock what the clock is called that it watches; empty where it does something else
 */
record Concern(String reference, Set<CaseRef> children, String clock) {

  static final Concern UNKNOWN = new Concern("", Set.of());

  /** One that watches no clock. */
  Concern(String reference, Set<CaseRef> children) {
    this(reference, children, "");
  }

  Concern {
    // in the order of the references, so that no page and no log tells them in another one
    var ordered = new TreeSet<CaseRef>(Comparator.comparing(CaseRef::value));
    ordered.addAll(children);
    children = Collections.unmodifiableSet(ordered);
  }
}

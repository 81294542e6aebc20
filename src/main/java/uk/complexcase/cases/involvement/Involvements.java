package uk.complexcase.cases.involvement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import uk.complexcase.foundation.shared.CaseRef;

/** The register of who is involved with which child, for rules that ask everybody concerned. */
public interface Involvements {

  /**
   * Those involved with these children today, in the order they were entered: by file as it was
   * asked for, none left out. Restricted children are not left out either; the caller sees to it
   * that nobody reads of a child they may not know of.
   */
  Map<CaseRef, List<Involvement>> current(Collection<CaseRef> children);

  /** Entries by reference, ended ones too, as far as they are there; the caller sees to it too. */
  List<Involvement> find(Collection<String> refs);
}

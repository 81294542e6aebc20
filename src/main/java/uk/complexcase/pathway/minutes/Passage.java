package uk.complexcase.pathway.minutes;

import java.util.Set;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * A passage of a session's record that can be put right.
 *
 * @param key the same in every issue
 * @param employer organisation of who wrote it; empty where nobody alone did
 * @param about the children it speaks of
 */
record Passage(
    String key,
    String label,
    String words,
    String employer,
    HandlingCode handling,
    Set<CaseRef> about) {

  Passage {
    about = Set.copyOf(about);
  }
}

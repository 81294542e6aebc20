package uk.complexcase.cases.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import uk.complexcase.foundation.shared.CaseRef;

/** What one room has to say of a child in the identity bar, on every page about the child. */
public interface BarMarks {

  /** The marks of these children, for a viewer who may open their files; who has none is absent. */
  Map<CaseRef, List<Mark>> marks(Collection<CaseRef> children);

  /**
   * One mark.
   *
   * @param words what it says, for example "Risk high"
   * @param arrow an arrow that {@code more} puts into words; empty where nothing moved
   * @param more which way and since when; empty where there is no more to say
   * @param alarm whether whoever works with the child must know it first
   */
  record Mark(String words, String arrow, String more, boolean alarm) {}
}

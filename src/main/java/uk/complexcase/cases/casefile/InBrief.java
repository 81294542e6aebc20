package uk.complexcase.cases.casefile;

import java.util.List;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * What one room says of a child in a line each, for whoever takes over the work: level and
 * direction, plan, next review, missing episodes (SCR-B-30).
 */
public interface InBrief {

  /** For a viewer who may open the file; else {@code NotVisible}. */
  List<Fact> inBrief(Viewer viewer, CaseRef child);

  /**
   * One line.
   *
   * @param label what it is, for example "Level of risk"
   * @param words how it stands, without another child's name
   */
  record Fact(String label, String words) {}
}

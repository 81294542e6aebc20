package uk.complexcase.procedure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what a change of the procedure changes. */
public interface ProcedureComparison {

  /**
   * Every difference, file by file in the order of the flow, tables and forms by row and question.
   *
   * @param before file name to text
   * @param after file name to text
   */
  List<Difference> between(Map<String, String> before, Map<String, String> after);

  /**
   * One difference.
   *
   * @param element the id of the element, row or question; null for the file itself
   * @param words a sentence: what it was, what it would be
   */
  record Difference(String file, @Nullable String element, Kind kind, String words) {}

  /** What kind of difference. */
  enum Kind {
    ADDED,
    REMOVED,
    CHANGED,
    MOVED
  }
}

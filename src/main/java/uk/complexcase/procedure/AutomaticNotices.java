package uk.complexcase.procedure;

import java.util.List;

/** Tells readers of the procedure which notices the product sends by itself. */
public interface AutomaticNotices {

  /** Every kind of notice there is. */
  List<Kind> kinds();

  /**
   * One kind of notice.
   *
   * @param act what its reader is asked to do
   * @param sentence what it says, with {@code {clock}} and {@code {due}} where a clock's label and
   *     time stand
   */
  record Kind(String id, String act, String sentence) {}
}

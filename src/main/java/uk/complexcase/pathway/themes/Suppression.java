package uk.complexcase.pathway.themes;

import java.util.ArrayList;
import java.util.List;

/**
 * What of a row of counts may be shown, so that nobody works out a small one (TCS-74).
 *
 * <p>Three rules. A number is shown only from the threshold on, as the multiple of the threshold it
 * reaches: any sum or difference of shown numbers is a multiple of the threshold again. The last of
 * the cells that reach it, by the order of the catalogue and never by size, is held back too, in
 * every row: whoever knows how many children there are in all cannot tell how the rest is spread
 * over the cells held back, and one of them could hold it all. And a cell held back looks the same
 * whether it is small, empty or the one held back with them.
 */
final class Suppression {

  /** A cell that is held back. */
  static final int HELD_BACK = 0;

  private Suppression() {}

  /**
   * What is shown of each count: a positive multiple of {@code below} which it reaches and is less
   * than {@code below} above, or {@link #HELD_BACK}.
   *
   * @param counts of children, in the catalogue's order
   * @param below the threshold, at least 3
   */
  static List<Integer> shown(List<Integer> counts, int below) {
    int withTheSmall = -1;
    for (int i = 0; i < counts.size(); i++) {
      if (counts.get(i) >= below) {
        withTheSmall = i;
      }
    }
    var shown = new ArrayList<Integer>(counts.size());
    for (int i = 0; i < counts.size(); i++) {
      shown.add(i == withTheSmall ? HELD_BACK : counts.get(i) / below * below);
    }
    return List.copyOf(shown);
  }
}

package uk.complexcase.pathway.themes;

import java.time.YearMonth;
import java.util.List;

/**
 * The figures of a month as they were published; they never change afterwards.
 *
 * @param below the smallest number shown, and the step of every number
 */
record Publication(YearMonth month, int below, List<Cell> cells) {

  Publication {
    cells = List.copyOf(cells);
  }

  /** The cells of one dimension, in the order of the catalogue. */
  List<Cell> of(Dimension dimension) {
    return cells.stream().filter(cell -> cell.dimension() == dimension).toList();
  }

  /**
   * One cell.
   *
   * @param atLeast a multiple of the threshold, or {@link Suppression#HELD_BACK}
   */
  record Cell(Dimension dimension, String code, String label, int atLeast) {

    boolean shown() {
      return atLeast != Suppression.HELD_BACK;
    }
  }
}

package uk.complexcase.pathway.themes;

import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import uk.complexcase.pathway.themes.Publication.Cell;

/** Numbers of children as people read them, and how they changed; from published cells alone. */
final class Numbers {

  private Numbers() {}

  /** For example "10 to 14"; what is held back is said to be. */
  static String words(int atLeast, int below) {
    return atLeast == Suppression.HELD_BACK
        ? "Under %d, or held back".formatted(below)
        : "%d to %d".formatted(atLeast, atLeast + below - 1);
  }

  /** The cell of the same theme in another month. */
  static Optional<Cell> of(Cell theme, Publication other) {
    return other.of(theme.dimension()).stream()
        .filter(one -> one.code().equals(theme.code()))
        .findFirst();
  }

  /** What is known of a number against the month before. */
  static String change(Cell cell, Publication now, Optional<Publication> before) {
    if (before.isEmpty()) {
      return "The first month published";
    }
    var month = before.get().month().getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
    int then = of(cell, before.get()).map(Cell::atLeast).orElse(Suppression.HELD_BACK);
    if (then == Suppression.HELD_BACK) {
      return "Under %d, or held back, in %s".formatted(before.get().below(), month);
    }
    if (before.get().below() != now.below()) {
      return "%s in %s, in other steps".formatted(words(then, before.get().below()), month);
    }
    if (then == cell.atLeast()) {
      return "As in " + month;
    }
    return "%s %s in %s"
        .formatted(
            then < cell.atLeast() ? "Up from" : "Down from", words(then, now.below()), month);
  }
}

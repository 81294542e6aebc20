package uk.complexcase.clock.timescales;

/** A running clock as it was, and what its rule comes to by another calendar. */
record Recomputed(Deadline before, Reckoning after) {

  static Recomputed of(DeadlineRow row, Reckoner reckoner) {
    return new Recomputed(row.deadline(), row.reckonBy(reckoner));
  }

  /** Whether it is due at another time. */
  boolean moved() {
    return !after.due().equals(before.due());
  }

  /** Whether somebody who waits for its next instant must look again. */
  boolean wakesOtherwise() {
    return moved() || !after.warnings().equals(before.warnings());
  }

  /** Whether anything about it is otherwise, if only the holidays its explanation names. */
  boolean changed() {
    return wakesOtherwise() || !after.explanation().equals(before.explanation());
  }
}

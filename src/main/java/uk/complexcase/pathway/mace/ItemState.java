package uk.complexcase.pathway.mace;

/** Where a case stands on a panel's list. */
enum ItemState {
  /** The panel is to hear it. */
  LISTED,
  /** The panel heard it. */
  HEARD,
  /** It is not brought any more. */
  LEFT_OUT,
  /** Another panel hears it. */
  MOVED;

  /** Whether it stands on the agenda. */
  boolean onAgenda() {
    return this == LISTED || this == HEARD;
  }
}

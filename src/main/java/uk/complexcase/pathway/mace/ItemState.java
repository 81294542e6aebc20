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
  MOVED,
  /** The panel is over and nobody who chairs may see the case: it waits for somebody who may. */
  UNSEEN;

  /** Whether it is still to be heard. */
  boolean waits() {
    return this == LISTED || this == UNSEEN;
  }

  /** Whether it stands on the agenda. */
  boolean onAgenda() {
    return this == LISTED || this == HEARD;
  }
}

package uk.complexcase.pathway.transition;

/** What changes for a child; the codes are those of the process, the last has none. */
public enum TransferKind {
  CHANGE_OF_WORKER("Change of social worker"),
  MOVE_OUT("Move out of the area"),
  MOVE_IN("Move into the area with a protection plan"),
  /** Another council places a child here and says so; it stays responsible. */
  PLACEMENT_IN("Placement here by another council");

  private final String label;

  TransferKind(String label) {
    this.label = label;
  }

  /** The kind as a person reads it. */
  public String label() {
    return label;
  }

  boolean hasProcess() {
    return this != PLACEMENT_IN;
  }
}

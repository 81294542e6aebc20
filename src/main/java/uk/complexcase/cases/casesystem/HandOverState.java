package uk.complexcase.cases.casesystem;

/** Where a record stands on its way to the case system. */
public enum HandOverState {
  WAITING("Waits to be handed over"),
  HANDED_OVER("Handed over, not confirmed"),
  RECEIVED("Received"),
  FAILED("Could not be handed over");

  private final String label;

  HandOverState(String label) {
    this.label = label;
  }

  /** The state as a person reads it. */
  public String label() {
    return label;
  }
}

package uk.complexcase.cases.plans;

/** Where one line of a plan stands. */
public enum LineState {
  /** Not signed off: new, in conflict, paused, or changed since. */
  PROPOSED("Not signed off"),
  /** Signed off and carried out. */
  SIGNED_OFF("Signed off"),
  /** Done, as a review found. */
  DONE("Done"),
  /** Not wanted any more, with a reason. */
  WITHDRAWN("Withdrawn");

  private final String label;

  LineState(String label) {
    this.label = label;
  }

  /** The state as a person reads it. */
  public String label() {
    return label;
  }

  /** Whether it can still change. */
  public boolean runs() {
    return this == PROPOSED || this == SIGNED_OFF;
  }
}

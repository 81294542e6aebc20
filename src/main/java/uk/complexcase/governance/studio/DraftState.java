package uk.complexcase.governance.studio;

/** How far a draft has come. */
public enum DraftState {
  OPEN("Being written"),
  AWAITING_APPROVAL("Waits for approval"),
  /** Somebody approved it a moment ago, and whether it is in force is not known yet. */
  RELEASING("Is being put into force"),
  RELEASED("Put into force"),
  WITHDRAWN("Withdrawn");

  private final String label;

  DraftState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether there is still something to do about it. */
  public boolean live() {
    return this == OPEN || this == AWAITING_APPROVAL || this == RELEASING;
  }
}

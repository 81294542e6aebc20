package uk.complexcase.cases.plans;

/** How far a multi-agency plan has come (TCS-71). */
public enum PlanState {
  /** Being written; nothing of it is signed off. */
  DRAFT("Draft"),
  /** At least one line is signed off. */
  AGREED("Agreed"),
  /** What is signed off is carried out. */
  ACTIVE("Active"),
  /** Looked at again; what goes on is carried out. */
  REVIEWED("Reviewed"),
  /** Ended, which ends nothing else. */
  CLOSED("Closed");

  private final String label;

  PlanState(String label) {
    this.label = label;
  }

  /** The state as a person reads it. */
  public String label() {
    return label;
  }
}

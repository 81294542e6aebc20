package uk.complexcase.pathway.meetings;

/** Urgent protection a discussion may decide for a child (CSD-42). */
public enum UrgentMeasure {
  POLICE_PROTECTION("Police protection"),
  EPO("Emergency protection order"),
  NRM("Referral to the National Referral Mechanism"),
  PLACEMENT("Another place to live"),
  OTHER("Something else");

  private final String label;

  UrgentMeasure(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  public String label() {
    return label;
  }
}

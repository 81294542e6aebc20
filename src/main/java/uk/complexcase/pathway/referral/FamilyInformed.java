package uk.complexcase.pathway.referral;

/** Whether the family knows of the referral, or why not (SCR-B-94). */
public enum FamilyInformed {
  YES("Yes"),
  NO_INCREASED_RISK("No: telling them would increase the risk to the child"),
  NO_PREJUDICE("No: telling them could prejudice an investigation"),
  NO_OTHER("No, for another reason");

  private final String label;

  FamilyInformed(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  public String label() {
    return label;
  }
}

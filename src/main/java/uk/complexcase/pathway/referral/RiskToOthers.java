package uk.complexcase.pathway.referral;

/** Whether a young person may harm others (LR-13). */
public enum RiskToOthers {
  NONE("No"),
  UNNAMED("Yes, nobody is named"),
  NAMED("Yes, somebody is named"),
  NAMED_AND_UNNAMED("Yes, named and other people");

  private final String label;

  RiskToOthers(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  public String label() {
    return label;
  }
}

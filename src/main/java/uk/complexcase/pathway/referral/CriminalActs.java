package uk.complexcase.pathway.referral;

/** Offences carried out or threatened (LR-14). */
public enum CriminalActs {
  NONE("None known"),
  THREATENED("Threatened"),
  COMMITTED("Committed");

  private final String label;

  CriminalActs(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  public String label() {
    return label;
  }
}

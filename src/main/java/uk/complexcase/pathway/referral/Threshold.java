package uk.complexcase.pathway.referral;

/** The hub's decision (TCS-41). */
public enum Threshold {
  MET("Threshold met"),
  NOT_MET("Threshold not met");

  private final String label;

  Threshold(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  public String label() {
    return label;
  }
}

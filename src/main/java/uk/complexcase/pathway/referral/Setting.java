package uk.complexcase.pathway.referral;

/** Where the harm happens (CSD-03). */
public enum Setting {
  FAMILY_NETWORK("Family network"),
  COMMUNITY("Community"),
  SCHOOL("School or college"),
  RESIDENTIAL("Residential setting"),
  OTHER_INSTITUTION("Another institution"),
  ONLINE("Online"),
  NOT_KNOWN("Not known yet");

  private final String label;

  Setting(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  public String label() {
    return label;
  }
}

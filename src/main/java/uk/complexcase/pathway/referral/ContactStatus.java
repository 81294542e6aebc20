package uk.complexcase.pathway.referral;

/** Where a contact stands. */
public enum ContactStatus {
  RECEIVED("Received"),
  SCREENING("Being screened"),
  AWAITING_INFO("Waiting for information"),
  DECIDED("Decided");

  private final String label;

  ContactStatus(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  public String label() {
    return label;
  }
}

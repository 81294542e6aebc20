package uk.complexcase.pathway.referral;

/** What became of a contact (TCS-42, TCS-45). */
public enum ContactOutcome {
  ADVICE_ONLY("Advice given"),
  SIGNPOSTED("Signposted to another service"),
  EARLY_HELP("Early help"),
  REFERRAL("Accepted as a referral"),
  LINKED_TO_OPEN_CASE("Joined to an open case"),
  NO_FURTHER_ACTION("No further action");

  private final String label;

  ContactOutcome(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  public String label() {
    return label;
  }
}

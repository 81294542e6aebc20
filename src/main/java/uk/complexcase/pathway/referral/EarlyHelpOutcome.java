package uk.complexcase.pathway.referral;

/** Whether the family took up early help (TCS-45). */
enum EarlyHelpOutcome {
  ACCEPTED("Accepted"),
  DECLINED("Declined"),
  NOT_REACHED("Not reached");

  private final String label;

  EarlyHelpOutcome(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  String label() {
    return label;
  }
}

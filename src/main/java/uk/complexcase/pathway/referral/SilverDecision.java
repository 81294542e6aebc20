package uk.complexcase.pathway.referral;

/** What the police decide about a silver meeting (TCS-44). */
enum SilverDecision {
  HOLD("Hold a silver meeting"),
  NOT_REQUIRED("No silver meeting is required"),
  DEFER("Decide later");

  private final String label;

  SilverDecision(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  String label() {
    return label;
  }
}

package uk.complexcase.pathway.referral;

/** What a family is offered when the threshold is not met (TCS-45). */
enum NotMetOutcome {
  EARLY_HELP("Early help"),
  ADVICE_ONLY("Advice"),
  SIGNPOSTED("Signposting to another service");

  private final String label;

  NotMetOutcome(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  String label() {
    return label;
  }
}

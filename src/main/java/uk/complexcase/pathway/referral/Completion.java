package uk.complexcase.pathway.referral;

/** How far an incomplete referral could be completed (LR-23). */
enum Completion {
  COMPLETE("Complete"),
  PARTLY("Partly"),
  NOT_AVAILABLE("Not available");

  private final String label;

  Completion(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  String label() {
    return label;
  }
}

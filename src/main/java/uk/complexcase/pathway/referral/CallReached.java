package uk.complexcase.pathway.referral;

/** Whether the hub reached the referrer (LR-22). */
enum CallReached {
  REACHED("Reached"),
  NOT_REACHED("Not reached");

  private final String label;

  CallReached(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  String label() {
    return label;
  }
}

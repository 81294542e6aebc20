package uk.complexcase.pathway.referral;

/** Whether the child is safe now, as the referrer says on the telephone. */
enum Safety {
  SAFE("Safe now"),
  NOT_SAFE("Not safe now"),
  NOT_KNOWN("Not known");

  private final String label;

  Safety(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  String label() {
    return label;
  }
}

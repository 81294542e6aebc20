package uk.complexcase.pathway.referral;

/** Whether a telephone contact was followed in writing (SCR-B-97). */
enum WrittenConfirmation {
  RECEIVED("Received"),
  NOT_RECEIVED("Not received");

  private final String label;

  WrittenConfirmation(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  String label() {
    return label;
  }
}

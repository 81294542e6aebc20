package uk.complexcase.pathway.adulthood;

/**
 * Whether the young person agrees to a referral; a no does not stop it where they are at risk
 * (F-90).
 */
enum Consent {
  AGREES("Agrees"),
  REFUSES("Does not agree"),
  NOT_ASKED("Not asked yet");

  private final String label;

  Consent(String label) {
    this.label = label;
  }

  /** The answer as a person reads it. */
  String label() {
    return label;
  }
}

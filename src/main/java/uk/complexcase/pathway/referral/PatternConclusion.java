package uk.complexcase.pathway.referral;

/** What a clinician makes of a pattern of attendances (SCR-B-32). */
enum PatternConclusion {
  SAFEGUARDING_CONCERN("A safeguarding concern"),
  EXPLAINED("Explained"),
  MORE_INFORMATION("More information is needed");

  private final String label;

  PatternConclusion(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  String label() {
    return label;
  }
}

package uk.complexcase.pathway.themes;

/**
 * What happened, as other rooms record it. None of them follows from a concern or a setting, or one
 * figure could be worked out from another; harm online is a concern and a setting and stands there.
 */
enum Way {
  MISSING_EPISODE("Reported missing"),
  NRM_REFERRED("Referred to the National Referral Mechanism"),
  DISRUPTION_USED("A disruption option used");

  private final String label;

  Way(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}

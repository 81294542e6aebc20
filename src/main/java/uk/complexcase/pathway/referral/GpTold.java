package uk.complexcase.pathway.referral;

/** Whether the GP was told (SCR-B-33). */
enum GpTold {
  TOLD("Told"),
  NOT_SAFE("Not told, as it would not be safe");

  private final String label;

  GpTold(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  String label() {
    return label;
  }
}

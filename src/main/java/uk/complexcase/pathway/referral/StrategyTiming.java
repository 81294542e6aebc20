package uk.complexcase.pathway.referral;

/** How soon a strategy discussion was held (CSD-23 to CSD-25). */
enum StrategyTiming {
  IMMEDIATE("At once"),
  WITHIN_24H("Within 24 hours"),
  PLANNED_MEETING("Planned meeting");

  private final String label;

  StrategyTiming(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  String label() {
    return label;
  }
}

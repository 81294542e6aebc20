package uk.complexcase.pathway.meetings;

/** How soon a strategy discussion is held (CSD-23 to CSD-25). */
public enum StrategyTiming {
  IMMEDIATE("At once"),
  WITHIN_24H("Within 24 hours of the information"),
  PLANNED_MEETING("Planned for later");

  private final String label;

  StrategyTiming(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  public String label() {
    return label;
  }
}

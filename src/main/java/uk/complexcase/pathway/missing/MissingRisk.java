package uk.complexcase.pathway.missing;

/** How great the danger to a missing child is, as the police judge it (SCR-B-83). */
enum MissingRisk {
  HIGH("High"),
  MEDIUM("Medium"),
  LOW("Low"),
  NO_APPARENT("No apparent risk");

  private final String label;

  MissingRisk(String label) {
    this.label = label;
  }

  /** The level as a person reads it. */
  String label() {
    return label;
  }
}

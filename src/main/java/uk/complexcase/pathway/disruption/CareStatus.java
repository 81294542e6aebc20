package uk.complexcase.pathway.disruption;

/** In whose care a child is by an order or by the police, on which two of the options rest. */
enum CareStatus {
  NONE("None of these"),
  CARE_ORDER("Care order, interim or full"),
  EMERGENCY_PROTECTION_ORDER("Emergency protection order"),
  POLICE_PROTECTION("Police protection");

  private final String label;

  CareStatus(String label) {
    this.label = label;
  }

  /** The status as a person reads it. */
  String label() {
    return label;
  }
}

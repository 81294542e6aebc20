package uk.complexcase.pathway.enquiry;

/** What was decided when police protection ended; none is suggested. */
enum ProtectionEnd {
  RETURNED("Returned to those who have parental responsibility"),
  SECTION_20("Accommodated under section 20"),
  EMERGENCY_PROTECTION_ORDER("Emergency protection order"),
  PROCEEDINGS("Care proceedings"),
  OTHER("Something else");

  private final String label;

  ProtectionEnd(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  String label() {
    return label;
  }
}

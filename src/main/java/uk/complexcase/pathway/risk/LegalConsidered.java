package uk.complexcase.pathway.risk;

/** What was decided on legal advice (TCS-56). */
enum LegalConsidered {
  NO_ACTION("No action"),
  ADVICE("Advice taken"),
  LEGAL_PLANNING_MEETING("Legal planning meeting"),
  EPO("Emergency protection order");

  private final String label;

  LegalConsidered(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}

package uk.complexcase.pathway.risk;

/** Whether the exploitation panel hears a case (TCS-60, TCS-61). */
enum MaceDecision {
  BRING("Brought to the panel"),
  NOT_REQUIRED("No panel required");

  private final String label;

  MaceDecision(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}

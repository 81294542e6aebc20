package uk.complexcase.pathway.enquiry;

/** What a child protection conference decides, first or review. */
enum ConferenceDecision {
  PLAN("Child protection plan"),
  NO_PLAN_CIN("No protection plan, child in need"),
  NO_PLAN_CLOSE("No plan, nothing further from the conference");

  private final String label;

  ConferenceDecision(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  String label() {
    return label;
  }
}

package uk.complexcase.pathway.enquiry;

/** The main kind of harm a child protection plan is about. */
enum PlanCategory {
  NEGLECT("Neglect"),
  PHYSICAL("Physical harm"),
  SEXUAL("Sexual harm"),
  EMOTIONAL("Emotional harm");

  private final String label;

  PlanCategory(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  String label() {
    return label;
  }
}

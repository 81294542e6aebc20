package uk.complexcase.pathway.referral;

/** Whether one agency or the hub together screens a contact (LR-17). */
enum ScreeningType {
  SINGLE_AGENCY("Single agency"),
  MULTI_AGENCY("Multi-agency");

  private final String label;

  ScreeningType(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  String label() {
    return label;
  }
}

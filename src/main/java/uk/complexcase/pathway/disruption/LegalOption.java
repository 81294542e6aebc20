package uk.complexcase.pathway.disruption;

/** An option to disrupt exploitation; codes as in the table {@code legal-option-gate}. */
enum LegalOption {
  CAWN("Child abduction warning notice"),
  RECOVERY_ORDER("Recovery order"),
  JET_VISIT("Joint enforcement visit");

  private final String label;

  LegalOption(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  String label() {
    return label;
  }
}

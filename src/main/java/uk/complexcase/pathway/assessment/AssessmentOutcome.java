package uk.complexcase.pathway.assessment;

/** What follows a child and family assessment. */
enum AssessmentOutcome {
  CHILD_IN_NEED_PLAN("Child in need plan"),
  PROTECTION_GOES_ON("A protection plan or enquiry goes on"),
  STRATEGY_DISCUSSION("Strategy discussion"),
  EARLY_HELP("Early help"),
  NO_FURTHER_HELP("No further help from social care");

  private final String label;

  AssessmentOutcome(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** Whether social care ends its part, where nothing else of it is open. */
  boolean stepsDown() {
    return this == EARLY_HELP || this == NO_FURTHER_HELP;
  }
}

package uk.complexcase.pathway.referral;

/** The level of need a decision rests on (LR-12). */
enum LevelOfNeed {
  UNIVERSAL("Universal services"),
  EARLY_HELP("Early help"),
  CHILD_IN_NEED("Child in need"),
  CHILD_PROTECTION("Child protection");

  private final String label;

  LevelOfNeed(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  String label() {
    return label;
  }
}

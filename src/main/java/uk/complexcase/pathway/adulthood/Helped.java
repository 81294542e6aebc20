package uk.complexcase.pathway.adulthood;

/** Whether the young person helped to write the plan. */
enum Helped {
  YES("Yes"),
  PARTLY("In part"),
  NO("No");

  private final String label;

  Helped(String label) {
    this.label = label;
  }

  /** The answer as a person reads it. */
  String label() {
    return label;
  }
}

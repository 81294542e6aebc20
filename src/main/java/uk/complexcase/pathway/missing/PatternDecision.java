package uk.complexcase.pathway.missing;

/** What a manager decides on several episodes within weeks; the number decides nothing. */
enum PatternDecision {
  STRATEGY_DISCUSSION("Ask for a strategy discussion"),
  PLAN_CHANGED("Change the plan for the child"),
  LEVEL_REVIEWED("Look at the level of risk anew"),
  NO_CHANGE("Nothing changes");

  private final String label;

  PatternDecision(String label) {
    this.label = label;
  }

  /** The decision as a person reads it. */
  String label() {
    return label;
  }
}

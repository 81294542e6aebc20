package uk.complexcase.cases.plans;

/** Which plan of the child a multi-agency plan stands beside. */
public enum ChildsPlanKind {
  CHILD_PROTECTION("Child protection plan"),
  CHILD_IN_NEED("Child in need plan"),
  CARE("Care plan"),
  EARLY_HELP("Early help plan"),
  NONE("No plan");

  private final String label;

  ChildsPlanKind(String label) {
    this.label = label;
  }

  /** The kind as a person reads it. */
  public String label() {
    return label;
  }
}

package uk.complexcase.cases.plans;

/** How a line fits the child's own plan (TCS-64, TCS-66). */
public enum Fit {
  SUPPLEMENTS("Adds to the child's plan", "+"),
  REPLACES("Takes the place of a line of the child's plan", "⇄"),
  CONFLICTS("Conflicts with the child's plan", "✕");

  private final String label;
  private final String icon;

  Fit(String label, String icon) {
    this.label = label;
    this.icon = icon;
  }

  /** The fit as a person reads it. */
  public String label() {
    return label;
  }

  /** A sign that stands before the words, never alone. */
  public String icon() {
    return icon;
  }
}

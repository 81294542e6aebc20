package uk.complexcase.pathway.themes;

/** What the panel keeps in view beyond its cases (TCS-72). */
public enum Subject {
  OPERATIONS("operations", "Operations", "Police and joint operations under way or planned."),
  ENFORCEMENT("enforcement", "Enforcement", "Licensing, closures, civil orders and the like."),
  AWARENESS("awareness", "Awareness", "Campaigns, training, talks with businesses and parents."),
  DISRUPTION("disruption", "Disruption", "Where disruption works, where it is missing."),
  EDUCATION("education", "Education", "Schools and colleges: exclusions, absence, prevention.");

  private final String field;
  private final String label;
  private final String hint;

  Subject(String field, String label, String hint) {
    this.field = field;
    this.label = label;
    this.hint = hint;
  }

  /** The name of its field on the page. */
  public String field() {
    return field;
  }

  public String label() {
    return label;
  }

  /** What belongs under it. */
  public String hint() {
    return hint;
  }
}

package uk.complexcase.pathway.meetings;

/** The two kinds of strategy discussion; both have the same standing in law (CSD-09, SCR-B-65). */
public enum DiscussionKind {
  STRATEGY_DISCUSSION("Strategy discussion"),
  COMPLEX_STRATEGY_DISCUSSION("Complex strategy discussion");

  private final String label;

  DiscussionKind(String label) {
    this.label = label;
  }

  /** The kind as a person reads it. */
  public String label() {
    return label;
  }

  /** The standing, as it is printed on invitations and minutes. */
  public String standing() {
    return "Held under statutory guidance on section 47 of the Children Act 1989";
  }

  /** Whether a service manager or the head of service must chair (CSD-16). */
  public boolean complex() {
    return this == COMPLEX_STRATEGY_DISCUSSION;
  }
}

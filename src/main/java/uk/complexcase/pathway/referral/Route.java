package uk.complexcase.pathway.referral;

/**
 * Where a met threshold leads (TCS-46); whether an enquiry is opened is the discussion's decision.
 */
public enum Route {
  S17("Child and family assessment (section 17)"),
  STRATEGY_DISCUSSION("Strategy discussion"),
  BOTH("Assessment and strategy discussion");

  private final String label;

  Route(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  public String label() {
    return label;
  }
}

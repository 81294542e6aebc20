package uk.complexcase.pathway.mace;

/** What the panel decided for a case; none of it closes anything of safeguarding (TCS-66). */
public enum PanelOutcome {
  PLAN("A multi-agency plan"),
  NO_PLAN("No plan"),
  AGAIN("Brought again to the next panel");

  private final String label;

  PanelOutcome(String label) {
    this.label = label;
  }

  /** The outcome as a person reads it. */
  public String label() {
    return label;
  }
}

package uk.complexcase.pathway.plans;

/** How a line is settled on the plan's page. */
public enum SettlingChoice {
  CHANGE("Change what is done or by when"),
  SAFE("It is safe: take the pause back"),
  AWAIT("The meeting of the child's own plan decides"),
  DONE("It is done"),
  WITHDRAW("Withdraw it");

  private final String label;

  SettlingChoice(String label) {
    this.label = label;
  }

  /** The choice as a person reads it. */
  public String label() {
    return label;
  }
}

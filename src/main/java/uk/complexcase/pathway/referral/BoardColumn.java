package uk.complexcase.pathway.referral;

/** The stages of the hub's board. */
public enum BoardColumn {
  NEW("New"),
  SCREENING("Screening"),
  CHECKS("Records checks"),
  THRESHOLD("Threshold decision");

  private final String label;

  BoardColumn(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  public String label() {
    return label;
  }
}

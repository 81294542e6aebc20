package uk.complexcase.pathway.referral;

/** The stages of the hub's board. */
public enum BoardColumn {
  NEW("New", "A referral stands here from when it is sent until somebody claims its screening."),
  SCREENING("Screening", "A contact stands here while somebody screens it."),
  CHECKS(
      "Records checks", "A screened contact stands here while agencies look into their records."),
  THRESHOLD(
      "Threshold decision", "A contact stands here when all checks are back, until it is decided.");

  private final String label;
  private final String empty;

  BoardColumn(String label, String empty) {
    this.label = label;
    this.empty = empty;
  }

  /** What will stand here, for an empty column. */
  public String empty() {
    return empty;
  }

  /** The option as a person reads it. */
  public String label() {
    return label;
  }
}

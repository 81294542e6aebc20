package uk.complexcase.pathway.meetings;

/** What was done with a point of the agenda. */
public enum AgendaStatus {
  DISCUSSED("Discussed"),
  NOT_APPLICABLE("Does not apply"),
  DEFERRED("Left to the reconvened session");

  private final String label;

  AgendaStatus(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  public String label() {
    return label;
  }
}

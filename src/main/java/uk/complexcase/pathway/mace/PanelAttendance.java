package uk.complexcase.pathway.mace;

/** Whether an agency was at the panel. */
public enum PanelAttendance {
  PRESENT("Present"),
  APOLOGIES("Apologies"),
  ABSENT("Absent");

  private final String label;

  PanelAttendance(String label) {
    this.label = label;
  }

  /** The answer as a person reads it. */
  public String label() {
    return label;
  }
}

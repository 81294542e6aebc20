package uk.complexcase.pathway.governance;

/** Whether an agency was there (SCR-B-53). */
public enum Attendance {
  PRESENT("Present"),
  APOLOGIES("Apologies"),
  ABSENT("Absent");

  private final String label;

  Attendance(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}

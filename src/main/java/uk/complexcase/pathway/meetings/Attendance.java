package uk.complexcase.pathway.meetings;

/** Whether somebody asked to a session was there. */
public enum Attendance {
  INVITED("Not recorded yet"),
  ATTENDED("Attended"),
  REPRESENTED("Represented by another"),
  /** Recorded by the chair's acceptance alone (CSD-22). */
  REPORT_ACCEPTED("Report accepted instead"),
  APOLOGIES_NO_REPORT("Apologies, no report"),
  NO_SHOW("Did not come"),
  /** Told the next working day, not escalated. */
  UNREACHABLE_OOH("Could not be reached out of hours");

  private final String label;

  Attendance(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  public String label() {
    return label;
  }

  /** Whether the agency was there in person. */
  public boolean present() {
    return this == ATTENDED || this == REPRESENTED;
  }

  /** Whether the agency was heard: there, or by a report the chair accepted. */
  public boolean heard() {
    return present() || this == REPORT_ACCEPTED;
  }

  /** Whether the chair takes the absence up with the agency; apologies do not excuse (CSD-21). */
  public boolean escalated() {
    return this == APOLOGIES_NO_REPORT || this == NO_SHOW || this == INVITED;
  }
}

package uk.complexcase.clock.timescales;

/** What kept a clock from being met; asked of the procedure and never of a person. */
public enum Prevented {
  AGENCY_NOT_AVAILABLE("An agency could not take part in time"),
  INFORMATION_NOT_RETURNED("Information asked for did not come back"),
  FAMILY_NOT_REACHED("The family could not be reached"),
  CHILD_NOT_FOUND("The child was missing or could not be seen"),
  NO_CAPACITY("There was more work than people"),
  STARTED_LATE("It reached us too late to be done in time"),
  SYSTEM_FAILED("A system or the telephone failed"),
  OTHER("Something else");

  private final String label;

  Prevented(String label) {
    this.label = label;
  }

  /** The answer as a person reads it. */
  public String label() {
    return label;
  }
}

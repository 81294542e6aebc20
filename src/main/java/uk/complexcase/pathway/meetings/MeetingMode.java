package uk.complexcase.pathway.meetings;

/** How people meet (CSD-20); the record is the same. */
public enum MeetingMode {
  IN_PERSON("In one room"),
  VIDEO("By video"),
  TELEPHONE("By telephone");

  private final String label;

  MeetingMode(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  public String label() {
    return label;
  }
}

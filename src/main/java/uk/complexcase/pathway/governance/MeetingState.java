package uk.complexcase.pathway.governance;

/** How far a meeting has come. */
public enum MeetingState {
  LISTED("List made"),
  RUNNING("Being held"),
  HELD("Held"),
  NOT_HELD("Not held");

  private final String label;

  MeetingState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether its record may still change. */
  public boolean open() {
    return this == LISTED || this == RUNNING;
  }
}

package uk.complexcase.pathway.meetings;

/** Where a strategy discussion stands. */
public enum DiscussionState {
  /** Somebody asked for it; it is being convened. */
  REQUESTED("Asked for"),
  /** Those who are to come have been asked. */
  SCHEDULED("Convened"),
  /** A session is being held. */
  IN_PROGRESS("Being held"),
  /** A session ended and the discussion is not complete. */
  RECONVENE_NEEDED("To be reconvened"),
  /** Complete; its minutes are to be issued. */
  HELD("Held"),
  /** Complete, and its minutes went to those who took part. */
  MINUTES_ISSUED("Minutes issued"),
  CANCELLED("Cancelled");

  private final String label;

  DiscussionState(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  public String label() {
    return label;
  }

  /** Whether there is still a session to be held. */
  public boolean open() {
    return this == REQUESTED
        || this == SCHEDULED
        || this == IN_PROGRESS
        || this == RECONVENE_NEEDED;
  }
}

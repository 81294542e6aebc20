package uk.complexcase.pathway.missing;

/** How far a missing episode has come. */
enum EpisodeState {
  REPORTED("Missing"),
  LOCATED("Found, not yet back"),
  RETURNED("Back, return interview to be offered"),
  RHI_OFFERED("Back, return interview offered"),
  RHI_DONE("Return interview held"),
  RHI_DECLINED("Return interview declined after a further offer");

  private final String label;

  EpisodeState(String label) {
    this.label = label;
  }

  /** The state as a person reads it. */
  String label() {
    return label;
  }

  /** Whether the child is not back. */
  boolean missing() {
    return this == REPORTED || this == LOCATED;
  }

  /** Whether nothing of it is to come but what lies behind it. */
  boolean ended() {
    return this == RHI_DONE || this == RHI_DECLINED;
  }
}

package uk.complexcase.cases.sharing;

/** Why somebody is kept out of a discussion. */
public enum ExclusionReason {
  IMPLICATED("Implicated in what the discussion is about"),
  LINE_MANAGER("Line manager of somebody implicated"),
  CONNECTED("Connected with somebody implicated");

  private final String label;

  ExclusionReason(String label) {
    this.label = label;
  }

  /** The reason as the chair reads it. */
  public String label() {
    return label;
  }
}

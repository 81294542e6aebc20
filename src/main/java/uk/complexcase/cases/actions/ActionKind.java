package uk.complexcase.cases.actions;

/** What an agreed action is for. */
public enum ActionKind {
  SAFETY("Keep a child safe"),
  ENQUIRY("Find out or assess"),
  SUPPORT("Give support"),
  DISRUPTION("Disrupt those who cause harm"),
  SETTING("Make a place or group safer"),
  INFORMATION_GAP("Find out what is not known"),
  OTHER("Something else");

  private final String label;

  ActionKind(String label) {
    this.label = label;
  }

  /** The kind as a person reads it. */
  public String label() {
    return label;
  }
}

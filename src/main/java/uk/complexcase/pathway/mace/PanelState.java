package uk.complexcase.pathway.mace;

/** How far a panel has come. */
public enum PanelState {
  PLANNED("Papers open"),
  AGENDA_ISSUED("Agenda issued"),
  HELD("Held, minutes to agree"),
  MINUTED("Minutes agreed"),
  CALLED_OFF("Called off");

  private final String label;

  PanelState(String label) {
    this.label = label;
  }

  /** The state as a person reads it. */
  public String label() {
    return label;
  }

  /** Whether the panel is still to come or under way. */
  public boolean ahead() {
    return this == PLANNED || this == AGENDA_ISSUED;
  }
}

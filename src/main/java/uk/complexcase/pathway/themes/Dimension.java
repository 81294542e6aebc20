package uk.complexcase.pathway.themes;

/** By what children are counted; one at a time, never two together. */
public enum Dimension {
  CONCERN("Concerns told to the hub", "Concern"),
  LEVEL("Levels of risk agreed", "Level"),
  SETTING("Settings of the harm", "Setting"),
  WAY("Missing, referred, disrupted", "What happened"),
  AREA("Areas named for the panel", "Area");

  private final String label;
  private final String column;

  Dimension(String label, String column) {
    this.label = label;
    this.column = column;
  }

  /** The heading of its figures. */
  public String label() {
    return label;
  }

  /** The heading of the column that names a code. */
  public String column() {
    return column;
  }
}

package uk.complexcase.pathway.meetings;

/** Whether the words of a child or of the parents are there (CSD-33). */
public enum ViewSought {
  RECORDED("Said and recorded"),
  NOT_YET_SOUGHT("Not asked yet"),
  NOT_SAFE_TO_SEEK("Not safe to ask");

  private final String label;

  ViewSought(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  public String label() {
    return label;
  }
}

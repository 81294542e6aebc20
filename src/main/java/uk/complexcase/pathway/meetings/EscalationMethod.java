package uk.complexcase.pathway.meetings;

/** How an absence was taken up with the agency. */
public enum EscalationMethod {
  TELEPHONE("By telephone"),
  EMAIL("By email"),
  IN_PERSON("In person"),
  LETTER("By letter");

  private final String label;

  EscalationMethod(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  public String label() {
    return label;
  }
}

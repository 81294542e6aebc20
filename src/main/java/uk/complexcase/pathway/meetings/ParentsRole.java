package uk.complexcase.pathway.meetings;

/** What part parents or carers have in keeping the child safe (CSD-34). */
public enum ParentsRole {
  PARTNER_IN_SAFETY("Partners in keeping the child safe"),
  LIMITED("Partners within limits"),
  RISK("Part of the risk");

  private final String label;

  ParentsRole(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  public String label() {
    return label;
  }
}

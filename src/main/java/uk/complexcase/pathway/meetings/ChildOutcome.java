package uk.complexcase.pathway.meetings;

/** What a discussion concludes for one child (CSD-61). */
public enum ChildOutcome {
  S47("Section 47 enquiry"),
  S17_ASSESSMENT("Child and family assessment"),
  BOTH("Section 47 enquiry and child and family assessment"),
  EXISTING_PLAN_CONTINUES("The plan the child has continues"),
  NO_FURTHER_ACTION("No further action");

  private final String label;

  ChildOutcome(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  public String label() {
    return label;
  }

  /** Whether it opens a section 47 enquiry. */
  public boolean section47() {
    return this == S47 || this == BOTH;
  }
}

package uk.complexcase.pathway.meetings;

/** Who enquires (CSD-30). */
public enum EnquiryType {
  JOINT_S47("Section 47 enquiry by social care with the police"),
  SINGLE_AGENCY_CSC("Section 47 enquiry by social care alone"),
  CRIMINAL_INVESTIGATION_ONLY("Criminal investigation only, no section 47 enquiry"),
  NO_S47("No section 47 enquiry");

  private final String label;

  EnquiryType(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  public String label() {
    return label;
  }

  /** Whether it is a section 47 enquiry. */
  public boolean section47() {
    return this == JOINT_S47 || this == SINGLE_AGENCY_CSC;
  }
}

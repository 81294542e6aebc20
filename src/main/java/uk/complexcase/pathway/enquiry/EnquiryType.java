package uk.complexcase.pathway.enquiry;

import java.util.Arrays;
import java.util.Optional;

/** Who carries out an enquiry; a police-only line is a criminal investigation and opens none. */
enum EnquiryType {
  JOINT_S47("Joint enquiry with the police"),
  SINGLE_AGENCY_CSC("Enquiry by children's social care alone");

  private final String label;

  EnquiryType(String label) {
    this.label = label;
  }

  /** The kind as a person reads it. */
  String label() {
    return label;
  }

  /** The kind of enquiry a discussion's code opens; empty for one that opens none. */
  static Optional<EnquiryType> of(String code) {
    return Arrays.stream(values()).filter(type -> type.name().equals(code)).findFirst();
  }
}

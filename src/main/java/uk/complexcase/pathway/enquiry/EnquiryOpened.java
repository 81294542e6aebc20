package uk.complexcase.pathway.enquiry;

/** A section 47 enquiry was opened for a child; its process is to start. */
public record EnquiryOpened(String enquiry) {}

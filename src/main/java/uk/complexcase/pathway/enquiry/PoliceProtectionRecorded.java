package uk.complexcase.pathway.enquiry;

/** Police protection of a child whose enquiry runs was recorded; somebody settles what follows. */
public record PoliceProtectionRecorded(String enquiry, String option) {}

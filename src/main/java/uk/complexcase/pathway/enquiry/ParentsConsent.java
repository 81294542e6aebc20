package uk.complexcase.pathway.enquiry;

/** Whether the parents agree to the enquiry, which goes on without it. */
enum ParentsConsent {
  AGREED("They agree"),
  NOT_AGREED("They do not agree"),
  NOT_ASKED("Not asked");

  private final String label;

  ParentsConsent(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  String label() {
    return label;
  }
}

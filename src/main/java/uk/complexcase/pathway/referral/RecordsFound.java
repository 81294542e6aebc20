package uk.complexcase.pathway.referral;

/** What an agency's records held; a nil return is said, never implied (BRF-09). */
enum RecordsFound {
  HELD("Records held"),
  NIL("Nothing held");

  private final String label;

  RecordsFound(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  String label() {
    return label;
  }
}

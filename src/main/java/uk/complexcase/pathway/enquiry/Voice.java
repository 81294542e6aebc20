package uk.complexcase.pathway.enquiry;

/** Whether a child's words or a parent's view are on record (CSD-33, SCR-B-27). */
enum Voice {
  RECORDED("Recorded"),
  NOT_YET_SOUGHT("Not yet sought"),
  NOT_SAFE_TO_SEEK("Not safe to seek");

  private final String label;

  Voice(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  String label() {
    return label;
  }
}

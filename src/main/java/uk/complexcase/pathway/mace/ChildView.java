package uk.complexcase.pathway.mace;

/** Whether the child's own view stands in the paper (CSD-14). */
enum ChildView {
  RECORDED("Recorded"),
  NOT_YET_SOUGHT("Not yet sought"),
  NOT_SAFE_TO_SEEK("Not safe to seek");

  private final String label;

  ChildView(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  String label() {
    return label;
  }
}

package uk.complexcase.pathway.referral;

/** What the number of children and the kind of harm make of a contact (CSD-06, LR-29). */
enum ComplexCriteria {
  NOT_COMPLEX("Not complex"),
  GROUP_TO_CS("A group, for the complex safeguarding team"),
  COMPLEX("Complex"),
  CONSIDER_OVERSIGHT("Senior oversight to be considered");

  private final String label;

  ComplexCriteria(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  String label() {
    return label;
  }
}

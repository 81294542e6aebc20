package uk.complexcase.pathway.themes;

/**
 * On what basis intelligence goes on; a list the partnership's lawyers confirm. None is suggested.
 */
public enum LegalBasis {
  SECTION_47("Children Act 1989, section 47: help with an enquiry"),
  SAFEGUARDING("Data Protection Act 2018, schedule 1, paragraph 18: safeguarding of children"),
  CRIME("Data Protection Act 2018, schedule 2, paragraph 2: crime"),
  LAW_ENFORCEMENT("Data Protection Act 2018, part 3: law enforcement"),
  COURT("Order of a court"),
  OTHER("Another basis");

  private final String label;

  LegalBasis(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}

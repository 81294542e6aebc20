package uk.complexcase.pathway.referral;

/** What the designated officer decides on an allegation. */
enum LadoDecision {
  ALLEGATION_MEETING("an allegation meeting is held"),
  EMPLOYER_DEALS("the employer deals with it"),
  NO_FURTHER_ACTION("no further action on the allegation");

  private final String label;

  LadoDecision(String label) {
    this.label = label;
  }

  /** The option within a sentence. */
  String label() {
    return label;
  }
}

package uk.complexcase.pathway.referral;

/** What a consulted service advises to do next (SCR-B-10, LR-50). */
enum ConsultationFollowUp {
  NOT_NEEDED("Nothing further"),
  JOINT_WORK("Joint work"),
  STRATEGY_DISCUSSION("A strategy discussion");

  private final String label;

  ConsultationFollowUp(String label) {
    this.label = label;
  }

  /** The option as a person reads it. */
  String label() {
    return label;
  }
}

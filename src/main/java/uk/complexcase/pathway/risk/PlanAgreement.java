package uk.complexcase.pathway.risk;

/** Whether the young person agrees to the plan (TCS-35). */
enum PlanAgreement {
  YES("Yes"),
  PARTLY("In parts"),
  NOT_YET("Not ready to say yet");

  private final String label;

  PlanAgreement(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}

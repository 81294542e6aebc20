package uk.complexcase.pathway.risk;

/** What a plan is built on (TCS-36). */
enum PlanApproach {
  ACT("Achieving Change Together"),
  OTHER("Something else");

  private final String label;

  PlanApproach(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}

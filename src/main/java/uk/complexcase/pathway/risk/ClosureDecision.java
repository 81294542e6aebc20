package uk.complexcase.pathway.risk;

/** Whether the team ends its work with a child (TCS-51). */
enum ClosureDecision {
  CLOSE("Close to the team"),
  GO_ON("The team goes on");

  private final String label;

  ClosureDecision(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}

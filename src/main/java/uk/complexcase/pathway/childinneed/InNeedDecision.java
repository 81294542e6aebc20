package uk.complexcase.pathway.childinneed;

/** What a review of a child in need plan leads to. */
enum InNeedDecision {
  GOES_ON("The plan goes on"),
  STRATEGY_DISCUSSION("Strategy discussion"),
  TAKEN_OVER("A protection plan or care has its place"),
  ENDS("The plan can end");

  private final String label;

  InNeedDecision(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}

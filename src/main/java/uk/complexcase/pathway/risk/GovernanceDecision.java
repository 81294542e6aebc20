package uk.complexcase.pathway.risk;

/** What the manager decides on allocation (TCS-48). */
enum GovernanceDecision {
  ALLOCATE("Allocate a worker"),
  DO_NOT_ALLOCATE("Do not allocate"),
  MORE_INFO("More information is needed");

  private final String label;

  GovernanceDecision(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}

package uk.complexcase.pathway.risk;

/** Whether the marker stands on the case system (TCS-57). */
enum Hazard {
  SET("Set"),
  NOT_SET("Not set");

  private final String label;

  Hazard(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}

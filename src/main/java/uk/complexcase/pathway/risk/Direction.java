package uk.complexcase.pathway.risk;

import uk.complexcase.cases.casefile.RiskLevel;

/** Which way the level went (TCS-15). */
enum Direction {
  UP("Up"),
  SAME("The same"),
  DOWN("Down");

  private final String label;

  Direction(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  static Direction of(RiskLevel before, RiskLevel now) {
    int by = now.compareTo(before);
    return by > 0 ? UP : by < 0 ? DOWN : SAME;
  }
}

package uk.complexcase.pathway.risk;

import uk.complexcase.cases.casefile.RiskLevel;

/** Which way the level went (TCS-15). */
enum Direction {
  UP("Up", "↑"),
  SAME("The same", "→"),
  DOWN("Down", "↓");

  private final String label;
  private final String arrow;

  Direction(String label, String arrow) {
    this.label = label;
    this.arrow = arrow;
  }

  String label() {
    return label;
  }

  /** For the eye only; the label says the same in words. */
  String arrow() {
    return arrow;
  }

  static Direction of(RiskLevel before, RiskLevel now) {
    int by = now.compareTo(before);
    return by > 0 ? UP : by < 0 ? DOWN : SAME;
  }
}

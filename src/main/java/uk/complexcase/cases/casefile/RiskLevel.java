package uk.complexcase.cases.casefile;

/** Level of risk of exploitation, as a person agreed it; never computed (TCS-47, TCS-62). */
public enum RiskLevel {
  LOW("Low"),
  MEDIUM("Medium"),
  HIGH("High");

  private final String label;

  RiskLevel(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}

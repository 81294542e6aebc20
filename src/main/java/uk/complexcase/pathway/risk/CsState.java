package uk.complexcase.pathway.risk;

import uk.complexcase.cases.casefile.RiskLevel;

/** How far the complex safeguarding team's work with a child has come. */
enum CsState {
  SCREENED_LOW("Screened low"),
  SCREENED_MEDIUM("Screened medium"),
  SCREENED_HIGH("Screened high"),
  CS_ALLOCATED("Allocated"),
  ACTIVE("Active"),
  CLOSED_TO_CS("Closed to the complex safeguarding team");

  private final String label;

  CsState(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  static CsState screened(RiskLevel level) {
    return switch (level) {
      case LOW -> SCREENED_LOW;
      case MEDIUM -> SCREENED_MEDIUM;
      case HIGH -> SCREENED_HIGH;
    };
  }
}

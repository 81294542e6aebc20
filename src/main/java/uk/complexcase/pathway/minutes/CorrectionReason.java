package uk.complexcase.pathway.minutes;

/**
 * Why minutes are issued again. Everybody who got them reads it, so it tells nothing of what was
 * said.
 */
public enum CorrectionReason {
  RECORDED_WRONGLY("something was recorded wrongly"),
  LEFT_OUT("something was left out"),
  OBJECTION("somebody who was there said that it was not what was said"),
  SHOULD_NOT_STAND("something stood in them that should not");

  private final String label;

  CorrectionReason(String label) {
    this.label = label;
  }

  /** The reason as it follows the word because. */
  public String label() {
    return label;
  }
}

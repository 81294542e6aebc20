package uk.complexcase.clock.timescales;

import org.jspecify.annotations.Nullable;

/**
 * What starts a clock; the names are those of the column {@code startPoint} in {@code
 * timescales.dmn}.
 */
public enum StartPoint {
  RECEIPT("the information was received"),
  TASK("the step began"),
  DECISION("the decision was made"),
  PROTECTION("police protection began"),
  KNOWN("it became known"),
  LEVEL_AGREED("the level of risk was agreed"),
  MEETING_END("the meeting ended"),
  SENT("it was sent"),
  DISCUSSION("the strategy discussion was held"),
  CONFERENCE("the conference was held"),
  ACCOMMODATED("the child came to be looked after"),
  REVIEW("the last review was held"),
  ALLOCATED("a worker was named"),
  RETURN("the child returned"),
  NOTICE("the written notice came in"),
  AGE_REACHED("the age was reached"),
  BIRTH("the child was born"),
  RAISED("the disagreement was raised");

  private final String label;

  StartPoint(String label) {
    this.label = label;
  }

  /** What happened then, as the end of "when …". */
  public String label() {
    return label;
  }

  /** A row that names none starts with the receipt of the referral. */
  static StartPoint of(@Nullable String text) {
    return text == null || text.isBlank() ? RECEIPT : valueOf(text.strip());
  }
}

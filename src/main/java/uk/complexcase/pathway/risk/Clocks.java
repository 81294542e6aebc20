package uk.complexcase.pathway.risk;

import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.TimescaleCode;

/** The timescales this room opens by name; what they say stands in the decision table. */
final class Clocks {

  static final TimescaleCode GOVERNANCE = new TimescaleCode("governance-decision");
  static final TimescaleCode REVIEW = new TimescaleCode("risk-measurement-review");

  private Clocks() {}

  /** The clocks of the team's case stand on the child's file as it was opened. */
  static ClockSubject of(CsCase cs) {
    return ClockSubject.of(cs.openedOn()).part(cs.ref);
  }

  /** Each period has a review clock of its own. */
  static ClockSubject of(CsCase cs, RiskReview review) {
    return ClockSubject.of(cs.openedOn()).part(review.ref);
  }
}

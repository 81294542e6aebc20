package uk.complexcase.pathway.plans;

import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.TimescaleCode;

/** The timescales this room opens by name; what they say stands in the decision table. */
final class Clocks {

  static final TimescaleCode FIT = new TimescaleCode("plan-fit-confirmed");
  static final TimescaleCode SETTLED = new TimescaleCode("plan-lines-settled");
  static final TimescaleCode REVIEW = new TimescaleCode("plan-review");
  static final TimescaleCode CLOSURE = new TimescaleCode("plan-closure");

  private Clocks() {}

  /** What a clock of a plan is about; each round has a clock of its own. */
  static ClockSubject of(TimescaleCode code, PlanCourse course) {
    int round =
        switch (code.value()) {
          case "plan-fit-confirmed" -> course.confirmRound;
          case "plan-lines-settled" -> course.settleRound;
          case "plan-review" -> course.reviewRound;
          default -> course.closeRound;
        };
    return ClockSubject.of(course.openedOn()).part(course.ref + "." + round);
  }
}

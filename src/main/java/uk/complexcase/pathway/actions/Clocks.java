package uk.complexcase.pathway.actions;

import java.util.Set;
import uk.complexcase.cases.actions.ActionLife.Standing;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.TimescaleCode;

/** The timescales of an action by name; what they say stands in the decision table. */
final class Clocks {

  static final TimescaleCode AGREED_ACTION = new TimescaleCode("agreed-action");
  static final TimescaleCode ACCEPTANCE = new TimescaleCode("action-acceptance");
  static final TimescaleCode SETTLED = new TimescaleCode("action-settled");
  static final TimescaleCode OVERDUE_TAKEN_UP = new TimescaleCode("overdue-action-taken-up");

  /** Those of one step of one round. */
  static final Set<TimescaleCode> OF_A_STEP = Set.of(ACCEPTANCE, SETTLED);

  private Clocks() {}

  /** The action's own clock, by the date a person set. */
  static ClockSubject of(Standing action) {
    return new ClockSubject(action.ref(), "");
  }

  /** The clock of a step, one for each round. */
  static ClockSubject ofRound(Standing action) {
    return new ClockSubject(action.ref(), part(action));
  }

  static String part(Standing action) {
    return "round " + action.round();
  }
}

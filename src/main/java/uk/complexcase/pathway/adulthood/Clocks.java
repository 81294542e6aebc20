package uk.complexcase.pathway.adulthood;

import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.TimescaleCode;

/** The clocks of age this room hears of, and what the clock of a work is about. */
final class Clocks {

  static final TimescaleCode SIXTEEN = new TimescaleCode("age-16");
  static final TimescaleCode EIGHTEEN = new TimescaleCode("age-18");

  /** How long before 18 it is near, as the timescale warns. */
  static final int MONTHS_NEAR = 6;

  private Clocks() {}

  /** Each round of a work that comes again has a clock of its own. */
  static ClockSubject of(Work work, Transition transition) {
    int round =
        switch (work) {
          case OUTCOME -> transition.outcomeRound;
          case OFFER -> transition.offerRound;
          case CORRECTION -> transition.correctedRound;
          default -> 1;
        };
    var subject = ClockSubject.of(transition.openedOn());
    return subject.part(round <= 1 ? transition.ref : transition.ref + "." + round);
  }
}

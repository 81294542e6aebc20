package uk.complexcase.pathway.disruption;

import uk.complexcase.clock.timescales.TimescaleCode;

/** The timescales this room opens by name; what they say stands in the decision table. */
final class Clocks {

  static final TimescaleCode REVIEW = new TimescaleCode("disruption-review");
  static final TimescaleCode REASONABLE_GROUNDS = new TimescaleCode("nrm-reasonable-grounds");
  static final TimescaleCode CONCLUSIVE_GROUNDS = new TimescaleCode("nrm-conclusive-grounds");

  private Clocks() {}
}

package uk.complexcase.pathway.themes;

import uk.complexcase.clock.timescales.TimescaleCode;

/** The timescale this room opens by name; what it says stands in the decision table. */
final class Clocks {

  static final TimescaleCode ACKNOWLEDGED = new TimescaleCode("onward-acknowledged");

  private Clocks() {}
}

package uk.complexcase.clock.timescales;

/**
 * How a breach is treated: statutory and safety clocks climb to heads of service, the others stay
 * with the team, and those of an agreed action with its owner, whose chair has a task of their own.
 */
public enum Hardness {
  STATUTORY,
  SAFETY,
  LOCAL,
  SOFT,
  AGREED
}

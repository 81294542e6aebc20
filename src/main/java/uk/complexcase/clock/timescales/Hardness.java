package uk.complexcase.clock.timescales;

/**
 * How a breach is treated: statutory and safety clocks climb to heads of service, the others stay
 * with the team.
 */
public enum Hardness {
  STATUTORY,
  SAFETY,
  LOCAL,
  SOFT
}

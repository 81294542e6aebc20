package uk.complexcase.clock.timescales;

/**
 * Names one timescale of the procedure, for example {@code referral-decision}; the code in {@code
 * timescales.dmn}.
 */
public record TimescaleCode(String value) {

  public TimescaleCode {
    if (!value.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("Not a timescale's code: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

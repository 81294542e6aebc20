package uk.complexcase.clock.timescales;

/** No timescale with this code is in force. */
public final class UnknownTimescale extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownTimescale(TimescaleCode code) {
    super("No timescale is called " + code);
  }
}

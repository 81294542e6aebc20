package uk.complexcase.engine.partition;

/** The engine takes no command now: it is starting, stopping, being purged, or overloaded. */
public final class EngineBusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean overloaded;

  private EngineBusyException(String message, boolean overloaded) {
    super(message);
    this.overloaded = overloaded;
  }

  static EngineBusyException unavailable(String message) {
    return new EngineBusyException(message, false);
  }

  static EngineBusyException overloaded() {
    return new EngineBusyException(
        "Expected to handle the command, but too many others are waiting", true);
  }

  public boolean isOverloaded() {
    return overloaded;
  }
}

package uk.complexcase.engine.command;

/** A request that cannot be turned into a command; the message says what is wrong with it. */
public final class InvalidRequestException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InvalidRequestException(String message) {
    super(message);
  }
}

package uk.complexcase.engine.read;

/** The API has this, the embedded engine does not; better told than answered wrongly. */
public final class NotSupportedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotSupportedException(String message) {
    super(message);
  }
}

package uk.complexcase.procedure;

/**
 * The engine did not answer or did not take a call that may succeed when repeated; names references
 * only.
 */
public final class EngineUnreachable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public EngineUnreachable(String message, Throwable cause) {
    super(message, cause);
  }
}

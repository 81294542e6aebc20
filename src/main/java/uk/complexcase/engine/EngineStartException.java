package uk.complexcase.engine;

import org.jspecify.annotations.Nullable;

/** The engine cannot start; the message is one sentence that says what is wrong and where. */
public final class EngineStartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public EngineStartException(String sentence) {
    this(sentence, null);
  }

  public EngineStartException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}

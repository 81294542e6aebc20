package uk.complexcase.procedure.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import uk.complexcase.engine.EmbeddedRuntime;
import uk.complexcase.engine.EngineSettings;
import uk.complexcase.engine.EngineStartException;

/**
 * The engine while it starts in a thread of its own: it and the context take about as long, and a
 * person waits for both.
 */
final class StartingEngine {

  private final CompletableFuture<EmbeddedRuntime> started = new CompletableFuture<>();

  private StartingEngine() {}

  static StartingEngine with(EngineSettings settings) {
    var starting = new StartingEngine();
    Thread.ofPlatform().name("engine-start").daemon().start(() -> starting.run(settings));
    return starting;
  }

  private void run(EngineSettings settings) {
    try {
      started.complete(EmbeddedRuntime.start(settings));
    } catch (RuntimeException | Error e) {
      started.completeExceptionally(e);
    }
  }

  /**
   * Waits for it.
   *
   * @throws EngineStartException when it did not start; the message says why in a sentence
   */
  EmbeddedRuntime runtime() {
    try {
      return started.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof EngineStartException refused ? refused : e;
    }
  }
}

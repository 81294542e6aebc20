package uk.complexcase.product;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import org.awaitility.core.ConditionEvaluationListener;
import org.awaitility.core.EvaluatedCondition;

/**
 * Where a test waits long, the engine's clock goes on: on a busy machine a job may fail for want of
 * a lock, or get lost, and both come again after a pause, five minutes at most, which time that
 * stands still never reaches and a test does not wait for. No product stands in such a time.
 */
final class LongWaits implements ConditionEvaluationListener<Object> {

  private static final long LONG = Duration.ofSeconds(20).toMillis();
  private static final Duration PAUSE = Duration.ofMinutes(6);

  /** The engine looks for what is late each second. */
  private static final Duration LOOKS = Duration.ofSeconds(3);

  private final Supplier<URI> engineManagement;
  private long seenAt;

  LongWaits(Supplier<URI> engineManagement) {
    this.engineManagement = engineManagement;
  }

  /** Once for each {@link #LONG} stretch of one wait; a new wait begins anew. */
  @Override
  public synchronized void conditionEvaluated(EvaluatedCondition<Object> condition) {
    var elapsed = condition.getElapsedTimeInMS();
    if (!condition.isSatisfied() && elapsed / LONG > seenAt / LONG) {
      System.out.printf("A test waits for %d s: %s%n", elapsed / 1000, condition.getDescription());
      goOn();
    }
    seenAt = elapsed;
  }

  /** There and back: an engine that stays ahead would wake what the product says is not due. */
  private void goOn() {
    try {
      VirtualTime.letTheEngineGoOn(PAUSE, engineManagement.get());
      Thread.sleep(LOOKS.toMillis());
      VirtualTime.letTheEngineGoOn(PAUSE.negated(), engineManagement.get());
    } catch (IllegalStateException | UncheckedIOException e) {
      System.out.println("The engine's clock stays as it is, the engine being away: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

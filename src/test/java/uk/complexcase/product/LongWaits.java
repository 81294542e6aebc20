package uk.complexcase.product;

import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import org.awaitility.core.ConditionEvaluationListener;
import org.awaitility.core.EvaluatedCondition;

/**
 * Where a test waits long, the engine's clock goes on: on a busy machine a job may fail for want of
 * a lock, or get lost, and both come again after a pause which time that stands still never
 * reaches. No product stands in such a time.
 */
final class LongWaits implements ConditionEvaluationListener<Object> {

  private static final long LONG = Duration.ofSeconds(20).toMillis();
  private static final Duration PAUSE = Duration.ofSeconds(70);

  private final VirtualTime time;
  private final Supplier<URI> engineManagement;
  private long seenAt;

  LongWaits(VirtualTime time, Supplier<URI> engineManagement) {
    this.time = time;
    this.engineManagement = engineManagement;
  }

  /** Once for each {@link #LONG} stretch of one wait; a new wait begins anew. */
  @Override
  public synchronized void conditionEvaluated(EvaluatedCondition<Object> condition) {
    var elapsed = condition.getElapsedTimeInMS();
    if (!condition.isSatisfied() && elapsed / LONG > seenAt / LONG) {
      System.out.printf("A test waits for %d s: %s%n", elapsed / 1000, condition.getDescription());
      time.letTheEngineGoOn(PAUSE, engineManagement.get());
    }
    seenAt = elapsed;
  }
}

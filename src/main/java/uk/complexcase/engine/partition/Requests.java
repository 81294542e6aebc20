package uk.complexcase.engine.partition;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The commands that wait for their answer. A command that was logged before a restart and is
 * processed after it must never find a new request under its number: so the stream number is drawn
 * anew and request numbers begin with the time.
 */
final class Requests {

  private static final int BITS_PER_MILLISECOND = 20;

  private final Map<Long, CompletableFuture<Response>> open = new ConcurrentHashMap<>();
  private final AtomicLong nextId;
  private final int streamId = new SecureRandom().nextInt(1, Integer.MAX_VALUE);
  private final Executor executor;

  Requests(InstantSource realClock, Executor executor) {
    this.nextId = new AtomicLong(realClock.millis() << BITS_PER_MILLISECOND);
    this.executor = executor;
  }

  int streamId() {
    return streamId;
  }

  long register(CompletableFuture<Response> future) {
    long id = nextId.incrementAndGet();
    open.put(id, future);
    future.whenComplete((response, error) -> open.remove(id));
    return id;
  }

  /** The future waiting under the number, or null when the request is not of this run. */
  @Nullable CompletableFuture<Response> take(int requestStreamId, long requestId) {
    return requestStreamId == streamId ? open.get(requestId) : null;
  }

  // Answers are completed away from the engine's threads: what depends on them may block.
  void answer(CompletableFuture<Response> future, Response response) {
    executor.execute(() -> future.complete(response));
  }

  void refuse(CompletableFuture<Response> future, Throwable reason) {
    executor.execute(() -> future.completeExceptionally(reason));
  }

  void refuseAll(Throwable reason) {
    open.values().forEach(future -> refuse(future, reason));
  }
}

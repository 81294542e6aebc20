package uk.complexcase.engine.partition;

import io.camunda.zeebe.db.impl.rocksdb.ZeebeRocksDbFactory.SharedRocksDbResources;
import io.camunda.zeebe.engine.processing.streamprocessor.JobStreamer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine's one partition over its whole life: it outlives the runs of the stream processor,
 * which are ended and begun again by a purge or when time is set back.
 */
public final class Partition implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Partition.class);
  private static final long STATE_MEMORY_BYTES = 96L * 1024 * 1024;

  private final DataDirectory directory;
  private final VirtualClock clock;
  private final Follower follower;
  private final Scheduling scheduling = new Scheduling();
  private final SharedRocksDbResources memory =
      SharedRocksDbResources.allocate(STATE_MEMORY_BYTES);
  private final ExecutorService answers = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService snapshotTimer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("engine-snapshots").daemon().factory());
  private final Requests requests;
  private final AtomicLong changes = new AtomicLong(1);
  private JobStreamer jobStreamer = JobStreamer.noop();
  private volatile @Nullable Run run;
  private boolean closed;

  /**
   * A partition that is not processing yet.
   *
   * @param realClock what the engine's own time is reckoned from
   * @param follower derives the read side from the log
   * @throws IOException when the saved time cannot be read
   */
  public Partition(DataDirectory directory, InstantSource realClock, Follower follower)
      throws IOException {
    this.directory = directory;
    this.clock = VirtualClock.open(realClock, directory.clock());
    this.follower = follower;
    this.requests = new Requests(realClock, answers);
  }

  /** Brings the engine to where it was, and starts processing. */
  public synchronized void start(JobStreamer streamer, Duration snapshotInterval)
      throws IOException {
    jobStreamer = streamer;
    begin();
    snapshotTimer.scheduleWithFixedDelay(
        this::snapshotQuietly,
        snapshotInterval.toMillis(),
        snapshotInterval.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  public CompletableFuture<Response> send(Command command) {
    Run current = run;
    CompletableFuture<Response> future = new CompletableFuture<>();
    if (current == null) {
      future.completeExceptionally(
          EngineBusyException.unavailable("The engine is not processing commands now"));
    } else {
      current.send(command, future);
    }
    return future;
  }

  /** Runs the action once everything logged so far is safe on disk and visible to readers. */
  public void whenSafe(Runnable action) {
    Run current = run;
    if (current != null) {
      current.whenSafe(() -> answers.execute(action));
    }
  }

  public boolean isHealthy() {
    Run current = run;
    return current != null && current.isHealthy();
  }

  /** The number of the last finished change of the engine as a whole, as topology reports it. */
  public long lastChange() {
    return changes.get();
  }

  public Instant now() {
    return clock.instant();
  }

  /** Time moves on, and with it every timer that is now due. */
  public synchronized void moveClock(Duration duration) throws IOException {
    clock.moveBy(duration);
    if (duration.isNegative()) {
      restart();
    }
  }

  public synchronized void pinClock(Instant instant) throws IOException {
    boolean isBack = instant.isBefore(clock.instant());
    clock.pinAt(instant);
    if (isBack) {
      restart();
    }
  }

  public synchronized void resetClock() throws IOException {
    Instant before = clock.instant();
    clock.reset();
    if (clock.instant().isBefore(before)) {
      restart();
    }
  }

  /** Empties the engine; returns the number of this change. */
  public synchronized long purge() throws IOException {
    end(false);
    directory.clear();
    follower.forget();
    begin();
    return changes.incrementAndGet();
  }

  public synchronized void snapshot() throws IOException {
    Run current = run;
    if (current != null) {
      current.snapshot();
    }
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    snapshotTimer.shutdownNow();
    try {
      end(true);
    } finally {
      release();
    }
  }

  // What the engine has scheduled stays where it was on the clock; after a step back it would
  // sleep until then, so it is made to schedule anew.
  private void restart() throws IOException {
    end(false);
    begin();
  }

  private void begin() throws IOException {
    run =
        Run.begin(
            directory, clock, scheduling.scheduler(), memory, requests, follower, jobStreamer);
  }

  private void end(boolean withSnapshot) {
    Run current = run;
    run = null;
    if (current != null) {
      if (withSnapshot) {
        try {
          current.snapshot();
        } catch (IOException | RuntimeException e) {
          LOG.warn("The engine's state was not saved; the next start replays the log", e);
        }
      }
      current.end();
      requests.refuseAll(EngineBusyException.unavailable("The engine was stopped"));
    }
  }

  private void release() {
    snapshotTimer.shutdownNow();
    scheduling.close();
    answers.close();
    memory.close();
  }

  private void snapshotQuietly() {
    try {
      snapshot();
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("The engine's state was not saved; the log still holds it", e);
    } catch (RuntimeException e) {
      LOG.error("Saving the engine's state failed", e);
    }
  }
}

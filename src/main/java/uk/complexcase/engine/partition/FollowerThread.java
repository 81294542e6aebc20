package uk.complexcase.engine.partition;

import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.LogStreamReader;
import io.camunda.zeebe.logstreams.storage.LogStorage.CommitListener;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Feeds the log to a follower from where it stands, and reports how far it has come. */
final class FollowerThread implements AutoCloseable, CommitListener {

  private static final Logger LOG = LoggerFactory.getLogger(FollowerThread.class);

  private final Follower follower;
  private final LogStreamReader reader;
  private final LongConsumer onApplied;
  private final Thread thread;
  private volatile boolean closing;
  private volatile boolean failed;

  FollowerThread(Follower follower, LogStream stream, LongConsumer onApplied) {
    this.follower = follower;
    this.reader = stream.newLogStreamReader();
    this.onApplied = onApplied;
    this.thread = Thread.ofPlatform().name("engine-read-side").daemon().unstarted(this::follow);
  }

  /** Catches up with what is in the log before returning. */
  void start() {
    reader.seekToNextEvent(follower.position());
    drain();
    thread.start();
  }

  boolean hasFailed() {
    return failed;
  }

  @Override
  public void onCommit() {
    LockSupport.unpark(thread);
  }

  @Override
  public void close() {
    closing = true;
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    reader.close();
  }

  private void follow() {
    try {
      followUntilClosed();
    } catch (RuntimeException e) {
      failed = true;
      LOG.error("The log cannot be read any more; the engine must be restarted", e);
    }
  }

  private void followUntilClosed() {
    while (true) {
      boolean last = closing;
      drain();
      if (last) {
        return;
      }
      if (!closing && !reader.hasNext()) {
        LockSupport.park(this);
      }
    }
  }

  private void drain() {
    while (reader.hasNext()) {
      follower.apply(reader.next());
    }
    onApplied.accept(follower.position());
  }
}

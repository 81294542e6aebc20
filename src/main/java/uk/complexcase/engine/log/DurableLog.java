package uk.complexcase.engine.log;

import io.camunda.zeebe.logstreams.storage.LogStorage;
import io.camunda.zeebe.util.buffer.BufferWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The log: segments of checksummed frames. A frame is visible to readers as soon as it is written,
 * so that processing never waits for the disk; what is told to a client waits for {@link
 * #syncedPosition()}. One thread forces the file, so that many commands share one force.
 *
 * <p>A log that could not be written once takes nothing more: what is appended is dropped. Throwing
 * would have Zeebe try the same record again for ever; its listener must see that nobody is
 * answered.
 */
public final class DurableLog implements LogStorage, AutoCloseable {

  private static final long SEGMENT_BYTES = 64L * 1024 * 1024;
  private static final String SUFFIX = ".log";

  private final Path directory;
  private final List<Segment> segments;
  private final List<CommitListener> commitListeners = new CopyOnWriteArrayList<>();
  private final LogListener listener;
  private final Thread syncer;
  private final Object lock = new Object();
  private volatile long lastPosition;
  private volatile long syncedPosition;
  private volatile @Nullable Throwable failure;
  private volatile boolean closing;

  private DurableLog(Path directory, List<Segment> segments, LogListener listener) {
    this.directory = directory;
    this.segments = new CopyOnWriteArrayList<>(segments);
    this.listener = listener;
    this.lastPosition = last().lastPosition();
    this.syncedPosition = lastPosition;
    this.syncer = Thread.ofPlatform().name("engine-log-sync").daemon().unstarted(this::syncLoop);
  }

  /**
   * Opens the log, cutting off a torn last frame.
   *
   * @param needed the first position that must be there if anything at or behind it is
   * @throws LogCorruptedException when something acknowledged cannot be read
   */
  public static DurableLog open(Path directory, long needed, LogListener listener)
      throws IOException {
    Files.createDirectories(directory);
    List<Path> files;
    try (Stream<Path> found = Files.list(directory)) {
      files = found.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      Path file = files.get(i);
      long first = firstPositionOf(file);
      if (i > 0 && segments.get(i - 1).lastPosition() + 1 != first) {
        throw new LogCorruptedException(file, 0, "A segment before this one is missing");
      }
      segments.add(SegmentScan.open(file, first, i == files.size() - 1));
    }
    if (!segments.isEmpty() && segments.get(0).firstPosition() > needed) {
      throw new LogCorruptedException(files.get(0), 0, "A segment before this one is missing");
    }
    if (segments.isEmpty()) {
      segments.add(Segment.create(directory.resolve(nameOf(1)), 1));
      syncDirectory(directory);
    }
    DurableLog log = new DurableLog(directory, segments, listener);
    log.syncer.start();
    return log;
  }

  @Override
  public void append(
      long lowestPosition, long highestPosition, BufferWriter writer, AppendListener appender) {
    byte[] frame = new byte[Frame.HEADER_BYTES + writer.getLength()];
    writer.write(new UnsafeBuffer(frame), Frame.HEADER_BYTES);
    Frame.writeHeader(frame, lowestPosition, highestPosition);
    if (!write(frame, lowestPosition, highestPosition)) {
      return;
    }
    appender.onWrite(highestPosition, highestPosition);
    appender.onCommit(highestPosition, highestPosition);
    commitListeners.forEach(CommitListener::onCommit);
  }

  private boolean write(byte[] frame, long lowestPosition, long highestPosition) {
    Throwable reason;
    synchronized (lock) {
      if (closing) {
        throw new IllegalStateException("The log in %s is closed".formatted(directory));
      }
      if (failure == null) {
        try {
          segmentFor(frame.length, lowestPosition).append(frame, lowestPosition, highestPosition);
          lastPosition = highestPosition;
          lock.notifyAll();
          return true;
        } catch (IOException | UncheckedIOException e) {
          reason = e;
          failure = e;
          lock.notifyAll();
        }
      } else {
        return false;
      }
    }
    listener.onFailed(reason);
    return false;
  }

  @Override
  public SegmentReader newReader() {
    return new SegmentReader(this);
  }

  @Override
  public void addCommitListener(CommitListener listener) {
    commitListeners.add(listener);
  }

  @Override
  public void removeCommitListener(CommitListener listener) {
    commitListeners.remove(listener);
  }

  public long lastPosition() {
    return lastPosition;
  }

  public long syncedPosition() {
    return syncedPosition;
  }

  public boolean isUsable() {
    return failure == null && !closing;
  }

  /** Returns when everything written so far is safe on disk. */
  public void sync() throws IOException {
    long target = lastPosition;
    synchronized (lock) {
      while (syncedPosition < target && failure == null && syncer.isAlive()) {
        try {
          lock.wait(100);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IOException("Interrupted while forcing the log", e);
        }
      }
    }
    if (failure != null) {
      throw new IOException("The log in %s is not writable".formatted(directory), failure);
    }
  }

  List<Segment> segments() {
    return segments;
  }

  @Override
  public void close() throws IOException {
    synchronized (lock) {
      closing = true;
      lock.notifyAll();
    }
    try {
      syncer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (Segment segment : segments) {
      segment.close();
    }
  }

  private void fail(Throwable reason) {
    synchronized (lock) {
      if (failure != null) {
        return;
      }
      failure = reason;
      lock.notifyAll();
    }
    listener.onFailed(reason);
  }

  private Segment segmentFor(int frameBytes, long position) throws IOException {
    Segment current = last();
    boolean isEmpty = current.size() == Segment.HEADER_BYTES;
    if (isEmpty || current.size() + frameBytes <= SEGMENT_BYTES) {
      return current;
    }
    current.sync();
    Segment next = Segment.create(directory.resolve(nameOf(position)), position);
    syncDirectory(directory);
    segments.add(next);
    return next;
  }

  private void syncLoop() {
    while (true) {
      long target;
      Segment segment;
      synchronized (lock) {
        while (lastPosition == syncedPosition && !closing) {
          try {
            lock.wait();
          } catch (InterruptedException e) {
            // Nobody but close() ends this thread; a stray interrupt must not lose a force.
            Thread.interrupted();
          }
        }
        if (lastPosition == syncedPosition) {
          return;
        }
        target = lastPosition;
        segment = last();
      }
      try {
        segment.sync();
      } catch (IOException e) {
        fail(e);
        return;
      }
      synchronized (lock) {
        syncedPosition = target;
        lock.notifyAll();
      }
      listener.onSynced(target);
    }
  }

  private Segment last() {
    return segments.get(segments.size() - 1);
  }

  private static String nameOf(long firstPosition) {
    return "%019d%s".formatted(firstPosition, SUFFIX);
  }

  private static long firstPositionOf(Path file) {
    String name = file.getFileName().toString();
    try {
      return Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
    } catch (NumberFormatException e) {
      throw new LogCorruptedException(file, 0, "A file that is no segment lies in the log");
    }
  }

  private static void syncDirectory(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory)) {
      channel.force(true);
    }
  }
}

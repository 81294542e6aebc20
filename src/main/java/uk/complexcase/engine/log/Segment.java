package uk.complexcase.engine.log;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * One file of the log. Written by one thread at a time, read by many; a reader sees a frame only
 * after it was written whole.
 *
 * <p>Plain {@link RandomAccessFile}s are used on purpose: an interrupt closes a file channel, and
 * the threads that append here belong to whoever sent the command.
 */
final class Segment implements AutoCloseable {

  static final int HEADER_BYTES = 16;
  static final long MAGIC = 0x4343504C4F473031L;
  private static final long INDEX_STEP_BYTES = 32 * 1024;

  private final Path path;
  private final long firstPosition;
  private final RandomAccessFile file;
  private final ConcurrentSkipListMap<Long, Long> sparseIndex = new ConcurrentSkipListMap<>();
  private long lastIndexedOffset = Long.MIN_VALUE;
  private volatile long size;
  private volatile long lastPosition;

  private Segment(Path path, long firstPosition, RandomAccessFile file) {
    this.path = path;
    this.firstPosition = firstPosition;
    this.file = file;
    this.lastPosition = firstPosition - 1;
  }

  static Segment create(Path path, long firstPosition) throws IOException {
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
    header.putLong(MAGIC).putLong(firstPosition);
    file.setLength(0);
    file.write(header.array());
    Segment segment = new Segment(path, firstPosition, file);
    segment.size = HEADER_BYTES;
    return segment;
  }

  /** Opens what a scan found valid and cuts off whatever lies behind it. */
  static Segment open(Path path, long firstPosition, long validBytes) throws IOException {
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    if (file.length() > validBytes) {
      file.setLength(validBytes);
      file.getFD().sync();
    }
    file.seek(validBytes);
    Segment segment = new Segment(path, firstPosition, file);
    segment.size = HEADER_BYTES;
    return segment;
  }

  void append(byte[] frame, long lowestPosition, long highestPosition) {
    try {
      file.write(frame);
    } catch (IOException e) {
      cutOffPartialFrame();
      throw new UncheckedIOException(e);
    }
    accept(lowestPosition, highestPosition, frame.length, size);
  }

  /** Makes a frame that is in the file visible to readers. */
  void accept(long lowestPosition, long highestPosition, int frameBytes, long offset) {
    if (offset - lastIndexedOffset >= INDEX_STEP_BYTES || sparseIndex.isEmpty()) {
      sparseIndex.put(lowestPosition, offset);
      lastIndexedOffset = offset;
    }
    lastPosition = highestPosition;
    size = offset + frameBytes;
  }

  void sync() throws IOException {
    file.getFD().sync();
  }

  /** The offset of a frame at or before the position. */
  long offsetBefore(long position) {
    Map.Entry<Long, Long> entry = sparseIndex.floorEntry(position);
    return entry == null ? HEADER_BYTES : entry.getValue();
  }

  Path path() {
    return path;
  }

  long firstPosition() {
    return firstPosition;
  }

  long lastPosition() {
    return lastPosition;
  }

  long size() {
    return size;
  }

  private void cutOffPartialFrame() {
    try {
      file.setLength(size);
      file.seek(size);
    } catch (IOException ignored) {
      // The next start cuts the torn frame off instead.
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

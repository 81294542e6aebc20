package uk.complexcase.engine.log;

import io.camunda.zeebe.logstreams.storage.LogStorageReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/** Reads the log frame by frame; belongs to one thread and never blocks the writer. */
public final class SegmentReader implements LogStorageReader {

  private final DurableLog log;
  private int segmentIndex;
  private long offset = Segment.HEADER_BYTES;
  private @Nullable RandomAccessFile file;
  private int openIndex = -1;

  SegmentReader(DurableLog log) {
    this.log = log;
  }

  @Override
  public void seek(long position) {
    List<Segment> segments = log.segments();
    segmentIndex = 0;
    for (int i = segments.size() - 1; i > 0; i--) {
      Segment candidate = segments.get(i);
      if (candidate.firstPosition() <= position && candidate.size() > Segment.HEADER_BYTES) {
        segmentIndex = i;
        break;
      }
    }
    Segment segment = segments.get(segmentIndex);
    offset = segment.offsetBefore(position);
    long end = segment.size();
    while (offset < end) {
      Frame frame = header(offset);
      boolean isLast = offset + frame.totalBytes() >= end;
      if (frame.highestPosition() >= position || isLast) {
        return;
      }
      offset += frame.totalBytes();
    }
  }

  @Override
  public boolean hasNext() {
    List<Segment> segments = log.segments();
    if (offset < segments.get(segmentIndex).size()) {
      return true;
    }
    if (segmentIndex + 1 < segments.size()
        && segments.get(segmentIndex + 1).size() > Segment.HEADER_BYTES) {
      segmentIndex++;
      offset = Segment.HEADER_BYTES;
      return true;
    }
    return false;
  }

  @Override
  public DirectBuffer next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Frame frame = header(offset);
    // A fresh array each time: the stream still reads the last block while it peeks at the next.
    byte[] payload = read(offset + Frame.HEADER_BYTES, frame.length());
    offset += frame.totalBytes();
    return new UnsafeBuffer(payload);
  }

  @Override
  public void close() {
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      file = null;
      openIndex = -1;
    }
  }

  private Frame header(long at) {
    return Frame.readHeader(read(at, Frame.HEADER_BYTES), 0);
  }

  private byte[] read(long at, int length) {
    byte[] bytes = new byte[length];
    try {
      if (file == null || openIndex != segmentIndex) {
        close();
        file = new RandomAccessFile(log.segments().get(segmentIndex).path().toFile(), "r");
        openIndex = segmentIndex;
      }
      file.seek(at);
      file.readFully(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes;
  }
}

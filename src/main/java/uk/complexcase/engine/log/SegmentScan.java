package uk.complexcase.engine.log;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads a segment from end to end at start-up and tells a frame torn by a crash, which nobody was
 * told about, from damage to what was acknowledged.
 */
final class SegmentScan {

  private static final int BUFFER_BYTES = 1 << 20;

  private SegmentScan() {}

  /**
   * Opens the segment.
   *
   * @param last whether a torn end may be cut off, because no later segment exists
   * @throws LogCorruptedException when anything else is wrong with it
   */
  static Segment open(Path path, long firstPosition, boolean last) throws IOException {
    long fileBytes = Files.size(path);
    if (last && fileBytes < Segment.HEADER_BYTES) {
      return Segment.create(path, firstPosition);
    }
    long validBytes = validBytes(path, firstPosition, fileBytes, last);
    Segment segment = Segment.open(path, firstPosition, validBytes);
    index(segment, path, validBytes);
    return segment;
  }

  private static long validBytes(Path path, long firstPosition, long fileBytes, boolean last)
      throws IOException {
    long offset = Segment.HEADER_BYTES;
    long expected = firstPosition;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES)) {
      byte[] header = in.readNBytes(Segment.HEADER_BYTES);
      ByteBuffer start = ByteBuffer.wrap(header);
      if (header.length < Segment.HEADER_BYTES
          || start.getLong() != Segment.MAGIC
          || start.getLong() != firstPosition) {
        throw new LogCorruptedException(path, 0, "The header is not readable");
      }
      byte[] bytes = new byte[Frame.HEADER_BYTES];
      while (offset < fileBytes) {
        bytes = grown(bytes, Frame.HEADER_BYTES);
        int read = in.readNBytes(bytes, 0, Frame.HEADER_BYTES);
        Frame frame = read < Frame.HEADER_BYTES ? null : Frame.readHeader(bytes, 0);
        if (frame == null
            || !frame.isPlausible()
            || frame.lowestPosition() != expected
            || offset + frame.totalBytes() > fileBytes) {
          return torn(path, offset, expected, last);
        }
        bytes = grown(bytes, frame.totalBytes());
        in.readNBytes(bytes, Frame.HEADER_BYTES, frame.length());
        if (!frame.matches(bytes, 0)) {
          return torn(path, offset, expected, last);
        }
        offset += frame.totalBytes();
        expected = frame.highestPosition() + 1;
      }
    }
    return offset;
  }

  /** A bad frame is a torn end only if nothing readable was ever written behind it. */
  private static long torn(Path path, long offset, long expected, boolean last) throws IOException {
    if (!last || isFollowedByValidFrame(path, offset, expected)) {
      throw new LogCorruptedException(path, offset, "A record is not readable");
    }
    return offset;
  }

  private static boolean isFollowedByValidFrame(Path path, long offset, long expected)
      throws IOException {
    byte[] rest;
    try (InputStream in = Files.newInputStream(path)) {
      in.skipNBytes(offset);
      rest = in.readAllBytes();
    }
    for (int at = 1; at + Frame.HEADER_BYTES <= rest.length; at++) {
      Frame frame = Frame.readHeader(rest, at);
      if (frame.isPlausible()
          && frame.lowestPosition() > expected
          && at + frame.totalBytes() <= rest.length
          && frame.matches(rest, at)) {
        return true;
      }
    }
    return false;
  }

  private static void index(Segment segment, Path path, long validBytes) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES)) {
      in.skipNBytes(Segment.HEADER_BYTES);
      byte[] header = new byte[Frame.HEADER_BYTES];
      long offset = Segment.HEADER_BYTES;
      while (offset < validBytes) {
        in.readNBytes(header, 0, Frame.HEADER_BYTES);
        Frame frame = Frame.readHeader(header, 0);
        segment.accept(frame.lowestPosition(), frame.highestPosition(), frame.totalBytes(), offset);
        in.skipNBytes(frame.length());
        offset += frame.totalBytes();
      }
    }
  }

  private static byte[] grown(byte[] bytes, int needed) {
    return bytes.length >= needed ? bytes : Arrays.copyOf(bytes, needed + needed / 2);
  }
}

package uk.complexcase.engine.log;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * How one block of records lies in a segment: marker, payload length, checksum, lowest and highest
 * position, payload. The checksum covers everything behind it and the length.
 */
record Frame(int length, int checksum, long lowestPosition, long highestPosition) {

  static final int HEADER_BYTES = 28;
  static final int MAX_PAYLOAD_BYTES = 64 * 1024 * 1024;
  private static final int MARKER = 0x43435046;
  private static final int LENGTH_AT = 4;
  private static final int CHECKSUM_AT = 8;
  private static final int POSITIONS_AT = 12;

  static void writeHeader(byte[] frame, long lowestPosition, long highestPosition) {
    ByteBuffer header = ByteBuffer.wrap(frame);
    int length = frame.length - HEADER_BYTES;
    header.putInt(0, MARKER);
    header.putInt(LENGTH_AT, length);
    header.putLong(POSITIONS_AT, lowestPosition);
    header.putLong(POSITIONS_AT + Long.BYTES, highestPosition);
    header.putInt(CHECKSUM_AT, checksumOf(length, frame, 0));
  }

  /** The header at the offset, or one with a length below zero when none can stand there. */
  static Frame readHeader(byte[] bytes, int offset) {
    ByteBuffer header = ByteBuffer.wrap(bytes);
    int length = header.getInt(offset + LENGTH_AT);
    boolean plausible =
        header.getInt(offset) == MARKER && length > 0 && length <= MAX_PAYLOAD_BYTES;
    return new Frame(
        plausible ? length : -1,
        header.getInt(offset + CHECKSUM_AT),
        header.getLong(offset + POSITIONS_AT),
        header.getLong(offset + POSITIONS_AT + Long.BYTES));
  }

  boolean isPlausible() {
    return length > 0 && lowestPosition > 0 && highestPosition >= lowestPosition;
  }

  int totalBytes() {
    return HEADER_BYTES + length;
  }

  /** Whether the whole frame, which lies at the offset, is what was written. */
  boolean matches(byte[] bytes, int offset) {
    return checksum == checksumOf(length, bytes, offset);
  }

  private static int checksumOf(int length, byte[] bytes, int offset) {
    CRC32C crc = new CRC32C();
    crc.update(length >>> 24);
    crc.update(length >>> 16);
    crc.update(length >>> 8);
    crc.update(length);
    crc.update(bytes, offset + POSITIONS_AT, HEADER_BYTES - POSITIONS_AT + length);
    return (int) crc.getValue();
  }
}

package uk.complexcase.engine.partition;

import io.camunda.zeebe.util.buffer.BufferReader;
import org.agrona.concurrent.UnsafeBuffer;

/** The engine's answer to an accepted command: the key it concerns and the record it wrote. */
public record Response(long key, byte[] value) {

  public <T extends BufferReader> T as(T record) {
    record.wrap(new UnsafeBuffer(value), 0, value.length);
    return record;
  }
}

package uk.complexcase.engine.partition;

import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RejectionType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.stream.api.CommandResponseWriter;
import io.camunda.zeebe.util.buffer.BufferUtil;
import io.camunda.zeebe.util.buffer.BufferWriter;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Takes each answer from the stream processor and hands it on once it is safe. */
final class ResponseCapture implements CommandResponseWriter {

  private final Requests requests;
  private final Acknowledgements acknowledgements;
  private final LongSupplier lastPosition;
  private long key;
  private Intent intent = Intent.UNKNOWN;
  private RecordType recordType = RecordType.NULL_VAL;
  private RejectionType rejectionType = RejectionType.NULL_VAL;
  private String rejectionReason = "";
  private byte[] value = new byte[0];

  ResponseCapture(Requests requests, Acknowledgements acknowledgements, LongSupplier lastPosition) {
    this.requests = requests;
    this.acknowledgements = acknowledgements;
    this.lastPosition = lastPosition;
  }

  @Override
  public CommandResponseWriter partitionId(int partitionId) {
    return this;
  }

  @Override
  public CommandResponseWriter key(long key) {
    this.key = key;
    return this;
  }

  @Override
  public CommandResponseWriter intent(Intent intent) {
    this.intent = intent;
    return this;
  }

  @Override
  public CommandResponseWriter recordType(RecordType type) {
    this.recordType = type;
    return this;
  }

  @Override
  public CommandResponseWriter valueType(ValueType valueType) {
    return this;
  }

  @Override
  public CommandResponseWriter rejectionType(RejectionType type) {
    this.rejectionType = type;
    return this;
  }

  @Override
  public CommandResponseWriter rejectionReason(DirectBuffer reason) {
    this.rejectionReason = BufferUtil.bufferAsString(reason);
    return this;
  }

  @Override
  public CommandResponseWriter valueWriter(BufferWriter writer) {
    value = new byte[writer.getLength()];
    writer.write(new UnsafeBuffer(value), 0);
    return this;
  }

  @Override
  public void tryWriteResponse(int requestStreamId, long requestId) {
    CompletableFuture<Response> future = requests.take(requestStreamId, requestId);
    if (future == null) {
      return;
    }
    if (recordType == RecordType.COMMAND_REJECTION) {
      var rejection = new CommandRejectedException(intent, rejectionType, rejectionReason);
      acknowledgements.whenSafe(lastPosition.getAsLong(), () -> requests.refuse(future, rejection));
    } else {
      Response response = new Response(key, value);
      acknowledgements.whenSafe(lastPosition.getAsLong(), () -> requests.answer(future, response));
    }
  }
}

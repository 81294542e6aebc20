package uk.complexcase.engine.grpc;

import io.camunda.zeebe.protocol.record.RejectionType;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.complexcase.engine.command.InvalidRequestException;
import uk.complexcase.engine.partition.CommandRejectedException;
import uk.complexcase.engine.partition.EngineBusyException;

/** Which status the published gateway answers for which failure. */
final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  static StatusRuntimeException toStatus(Throwable failure) {
    return switch (failure) {
      case CompletionException wrapped when wrapped.getCause() != null ->
          toStatus(wrapped.getCause());
      case CommandRejectedException rejected ->
          statusOf(rejected.type()).withDescription(rejected.getMessage()).asRuntimeException();
      case InvalidRequestException invalid ->
          Status.INVALID_ARGUMENT.withDescription(invalid.getMessage()).asRuntimeException();
      case IllegalArgumentException invalid ->
          Status.INVALID_ARGUMENT.withDescription(invalid.getMessage()).asRuntimeException();
      case EngineBusyException busy ->
          (busy.isOverloaded() ? Status.RESOURCE_EXHAUSTED : Status.UNAVAILABLE)
              .withDescription(busy.getMessage())
              .asRuntimeException();
      case TimeoutException timeout ->
          Status.DEADLINE_EXCEEDED
              .withDescription("Time out between gateway and engine")
              .asRuntimeException();
      default -> {
        LOG.error("A request failed unexpectedly", failure);
        yield Status.INTERNAL
            .withDescription("Unexpected error occurred between gateway and engine")
            .asRuntimeException();
      }
    };
  }

  private static Status statusOf(RejectionType type) {
    return switch (type) {
      case INVALID_ARGUMENT -> Status.INVALID_ARGUMENT;
      case NOT_FOUND -> Status.NOT_FOUND;
      case ALREADY_EXISTS -> Status.ALREADY_EXISTS;
      case INVALID_STATE -> Status.FAILED_PRECONDITION;
      case PROCESSING_ERROR -> Status.INTERNAL;
      case EXCEEDED_BATCH_RECORD_SIZE -> Status.RESOURCE_EXHAUSTED;
      case FORBIDDEN, UNAUTHORIZED -> Status.PERMISSION_DENIED;
      default -> Status.UNKNOWN;
    };
  }
}

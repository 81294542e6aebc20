package uk.complexcase.engine.rest;

import io.camunda.zeebe.protocol.record.RejectionType;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.complexcase.engine.command.InvalidRequestException;
import uk.complexcase.engine.http.Reply;
import uk.complexcase.engine.partition.CommandRejectedException;
import uk.complexcase.engine.partition.EngineBusyException;
import uk.complexcase.engine.read.NotSupportedException;

/** Which problem the published API answers for which failure. */
final class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int SERVER_ERROR = 500;
  private static final int NOT_IMPLEMENTED = 501;
  private static final int UNAVAILABLE = 503;
  private static final int TIMEOUT = 504;

  private Problems() {}

  static Reply of(Throwable failure) {
    return switch (failure) {
      case CompletionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
      case ExecutionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
      case CommandRejectedException rejected ->
          Reply.problem(statusOf(rejected.type()), rejected.type().name(), messageOf(rejected));
      case InvalidRequestException invalid ->
          Reply.problem(BAD_REQUEST, "INVALID_ARGUMENT", messageOf(invalid));
      case NotSupportedException unsupported ->
          Reply.problem(NOT_IMPLEMENTED, "NOT_IMPLEMENTED", messageOf(unsupported));
      case IllegalArgumentException invalid ->
          Reply.problem(BAD_REQUEST, "INVALID_ARGUMENT", messageOf(invalid));
      case EngineBusyException busy ->
          Reply.problem(
              UNAVAILABLE,
              busy.isOverloaded() ? "RESOURCE_EXHAUSTED" : "UNAVAILABLE",
              messageOf(busy));
      case TimeoutException timeout ->
          Reply.problem(TIMEOUT, "DEADLINE_EXCEEDED", "The engine did not answer in time");
      default -> {
        LOG.error("A request failed unexpectedly", failure);
        yield Reply.problem(
            SERVER_ERROR, "INTERNAL", "Unexpected error occurred during the request processing");
      }
    };
  }

  private static String messageOf(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? "" : message;
  }

  private static int statusOf(RejectionType type) {
    return switch (type) {
      case NOT_FOUND -> NOT_FOUND;
      case INVALID_STATE, ALREADY_EXISTS -> CONFLICT;
      case INVALID_ARGUMENT, EXCEEDED_BATCH_RECORD_SIZE -> BAD_REQUEST;
      case FORBIDDEN -> FORBIDDEN;
      case UNAUTHORIZED -> UNAUTHORIZED;
      default -> SERVER_ERROR;
    };
  }
}

package uk.complexcase.procedure.process;

import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.ProblemException;
import io.grpc.Status;
import uk.complexcase.procedure.EngineUnreachable;

/** What the engine's refusals mean, whichever way the client asked. */
final class Answers {

  static final int INVALID = 400;
  static final int NOT_FOUND = 404;
  static final int CONFLICT = 409;

  private Answers() {}

  static boolean is(EngineUnreachable failure, int code) {
    return switch (failure.getCause()) {
      case ProblemException problem -> problem.code() == code;
      case ClientStatusException status -> code(status.getStatusCode()) == code;
      case null, default -> false;
    };
  }

  private static int code(Status.Code code) {
    return switch (code) {
      case INVALID_ARGUMENT -> INVALID;
      case NOT_FOUND -> NOT_FOUND;
      case ALREADY_EXISTS -> CONFLICT;
      default -> 0;
    };
  }
}

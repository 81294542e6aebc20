package uk.complexcase.engine.partition;

import io.camunda.zeebe.protocol.record.RejectionType;
import io.camunda.zeebe.protocol.record.intent.Intent;

/** The engine understood a command and refused it. */
public final class CommandRejectedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final RejectionType type;
  private final String reason;

  public CommandRejectedException(Intent intent, RejectionType type, String reason) {
    super("Command '%s' rejected with code '%s': %s".formatted(intent, type, reason));
    this.type = type;
    this.reason = reason;
  }

  public RejectionType type() {
    return type;
  }

  public String reason() {
    return reason;
  }
}

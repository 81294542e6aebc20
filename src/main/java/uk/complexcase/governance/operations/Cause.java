package uk.complexcase.governance.operations;

import java.util.List;
import java.util.Locale;
import uk.complexcase.procedure.Incident;

/** Why a step stands still, in words that need no knowledge of the system. */
final class Cause {

  private static final List<Known> KNOWN =
      List.of(
          new Known("connection refused", "connection refused"),
          new Known("connectexception", "connection refused"),
          new Known("unknownhost", "the other system's address is not known"),
          new Known("timed out", "no answer in time"),
          new Known("timeout", "no answer in time"),
          new Known("deadline_exceeded", "no answer in time"),
          new Known("connection reset", "the connection broke"),
          new Known("broken pipe", "the connection broke"),
          new Known("unavailable", "the other system was not there"),
          new Known("notvisible", "a record it needs is not there"),
          new Known("nosuchelement", "a record it needs is not there"),
          new Known("without the variable", "something it needs was not passed on"),
          new Known("datasource", "the database did not answer"),
          new Known("jdbcconnection", "the database did not answer"),
          new Known("sql", "the database refused it"),
          new Known("dataintegrity", "the database refused it"));

  private Cause() {}

  /** The cause, to follow a colon. */
  static String of(Incident incident) {
    return switch (incident.errorType()) {
      case "JOB_NO_RETRIES", "EXECUTION_LISTENER_NO_RETRIES", "TASK_LISTENER_NO_RETRIES" ->
          inMessage(incident.message());
      case "EXTRACT_VALUE_ERROR", "CONDITION_ERROR", "IO_MAPPING_ERROR" ->
          "something it needs was not passed on, or not in the form it needs";
      case "CALLED_ELEMENT_ERROR",
          "CALLED_DECISION_ERROR",
          "FORM_NOT_FOUND",
          "RESOURCE_NOT_FOUND" ->
          "a part of the procedure it needs is not in force";
      case "DECISION_EVALUATION_ERROR" -> "the decision table could not be read for it";
      case "UNHANDLED_ERROR_EVENT" -> "the procedure does not say what to do in this case";
      case "MESSAGE_SIZE_EXCEEDED" -> "there was too much of it at once";
      default -> "the cause is not one this page knows";
    };
  }

  private static String inMessage(String message) {
    var text = message.toLowerCase(Locale.ROOT);
    return KNOWN.stream()
        .filter(one -> text.contains(one.sign))
        .map(Known::words)
        .findFirst()
        .orElse("the cause is not one this page knows");
  }

  private record Known(String sign, String words) {}
}

package uk.complexcase.engine.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.camunda.client.protocol.rest.ProblemDetail;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import uk.complexcase.engine.command.Json;

/** An answer; no body when the content type is empty. */
public record Reply(int status, String contentType, byte[] body) {

  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int NOT_FOUND = 404;

  public static Reply json(Object body) {
    return json(OK, "application/json", body);
  }

  public static Reply noContent() {
    return new Reply(NO_CONTENT, "", new byte[0]);
  }

  public static Reply text(String contentType, String body) {
    return new Reply(OK, contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  public static Reply notFound(String detail) {
    return problem(NOT_FOUND, "NOT_FOUND", detail);
  }

  public static Reply problem(int status, String title, String detail) {
    return json(
        status,
        "application/problem+json",
        new ProblemDetail()
            .type(URI.create("about:blank"))
            .title(title)
            .status(status)
            .detail(detail));
  }

  private static Reply json(int status, String contentType, Object body) {
    try {
      return new Reply(status, contentType, Json.MAPPER.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An answer could not be written as JSON", e);
    }
  }
}

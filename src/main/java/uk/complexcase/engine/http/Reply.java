package uk.complexcase.engine.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.camunda.client.protocol.rest.ProblemDetail;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import uk.complexcase.engine.command.Json;

/**
 * An answer; no body when the content type is empty.
 *
 * @param later the answer that this one only stands for, or null
 */
public record Reply(int status, String contentType, byte[] body, @Nullable Later later) {

  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int NOT_FOUND = 404;

  /**
   * An answer that may take long.
   *
   * @param reply the answer; if it takes longer than a moment, only its body is sent
   * @param clientGone run when the client has gone meanwhile
   */
  public record Later(CompletableFuture<Reply> reply, Runnable clientGone) {}

  /** An answer that may take long. */
  public static Reply later(CompletableFuture<Reply> reply, Runnable clientGone) {
    return new Reply(OK, "application/json", new byte[0], new Later(reply, clientGone));
  }

  public static Reply json(Object body) {
    return json(OK, "application/json", body);
  }

  public static Reply noContent() {
    return new Reply(NO_CONTENT, "", new byte[0], null);
  }

  public static Reply text(String contentType, String body) {
    return new Reply(OK, contentType, body.getBytes(StandardCharsets.UTF_8), null);
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
      return new Reply(status, contentType, Json.MAPPER.writeValueAsBytes(body), null);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An answer could not be written as JSON", e);
    }
  }
}

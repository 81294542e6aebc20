package uk.complexcase.engine.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import uk.complexcase.engine.command.InvalidRequestException;
import uk.complexcase.engine.command.Json;

/** A request as its handler sees it: the variable parts of the path, the content type, the body. */
public record Request(Map<String, String> path, String contentType, byte[] body) {

  public String part(String name) {
    return Objects.requireNonNull(path.get(name), name);
  }

  /** The key in the path. */
  public long key(String name) {
    try {
      return Long.parseLong(part(name));
    } catch (NumberFormatException e) {
      throw new InvalidRequestException(
          "Failed to convert '%s' with value: '%s'".formatted(name, part(name)));
    }
  }

  /** The body as JSON; an empty one is an empty object. */
  public JsonNode json() {
    if (body.length == 0) {
      return Json.MAPPER.createObjectNode();
    }
    try {
      JsonNode json = Json.MAPPER.readTree(body);
      if (!json.isObject()) {
        throw new InvalidRequestException("Expected the request body to be a JSON object");
      }
      return json;
    } catch (JsonProcessingException e) {
      throw new InvalidRequestException("Request body is not valid JSON");
    } catch (IOException e) {
      throw new InvalidRequestException("Request body is not readable");
    }
  }
}

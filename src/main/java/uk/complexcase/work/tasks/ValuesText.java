package uk.complexcase.work.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns values into JSON text for storing and back. */
@Component
class ValuesText {

  /** The most a form may carry, in bytes. */
  static final int MOST_BYTES = 200 * 1024;

  private static final TypeReference<LinkedHashMap<String, @Nullable Object>> VALUES =
      new TypeReference<>() {};

  private final ObjectMapper json;

  ValuesText(ObjectMapper json) {
    this.json = json;
  }

  String write(Map<String, ? extends @Nullable Object> values) {
    try {
      return json.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Values cannot be written as JSON", withoutContent(e));
    }
  }

  Map<String, @Nullable Object> read(String text) {
    try {
      return json.readValue(text, VALUES);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored values cannot be read", withoutContent(e));
    }
  }

  JsonNode tree(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not JSON", withoutContent(e));
    }
  }

  static boolean tooLarge(String text) {
    return text.length() > MOST_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
  }

  /** What was typed must not reach the log. */
  private static JsonProcessingException withoutContent(JsonProcessingException e) {
    e.clearLocation();
    return e;
  }
}

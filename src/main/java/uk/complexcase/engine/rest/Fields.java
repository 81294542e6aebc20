package uk.complexcase.engine.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import uk.complexcase.engine.command.InvalidRequestException;

/** Takes fields out of a request body; an absent field and a null one are the same. */
final class Fields {

  private Fields() {}

  static String text(JsonNode body, String name) {
    return body.hasNonNull(name) ? body.get(name).asText() : "";
  }

  static String required(JsonNode body, String name) {
    String value = text(body, name);
    if (value.isBlank()) {
      throw new InvalidRequestException("No %s provided".formatted(name));
    }
    return value;
  }

  /** A key, which the API writes as text. */
  static long key(JsonNode body, String name) {
    String value = text(body, name);
    if (value.isEmpty()) {
      return -1;
    }
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new InvalidRequestException(
          "The provided %s '%s' is not a valid key. Expected a numeric value."
              .formatted(name, value));
    }
  }

  static OptionalLong number(JsonNode body, String name) {
    return body.hasNonNull(name) ? OptionalLong.of(body.get(name).asLong()) : OptionalLong.empty();
  }

  static long number(JsonNode body, String name, long otherwise) {
    return number(body, name).orElse(otherwise);
  }

  static boolean flag(JsonNode body, String name, boolean otherwise) {
    return body.hasNonNull(name) ? body.get(name).asBoolean() : otherwise;
  }

  /** A nested JSON document, as text; blank when there is none. */
  static String document(JsonNode body, String name) {
    return body.hasNonNull(name) ? body.get(name).toString() : "";
  }

  static List<String> texts(JsonNode body, String name) {
    List<String> values = new ArrayList<>();
    body.path(name).forEach(each -> values.add(each.asText()));
    return values;
  }

  static void ifText(JsonNode body, String name, Consumer<String> action) {
    if (body.hasNonNull(name)) {
      action.accept(body.get(name).asText());
    }
  }

  static void ifTexts(JsonNode body, String name, Consumer<List<String>> action) {
    if (body.hasNonNull(name)) {
      action.accept(texts(body, name));
    }
  }

  static void ifInt(JsonNode body, String name, IntConsumer action) {
    if (body.hasNonNull(name)) {
      action.accept(body.get(name).asInt());
    }
  }

  static void ifReference(JsonNode body, LongConsumer action) {
    number(body, "operationReference").ifPresent(action);
  }
}

package uk.complexcase.procedure.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import uk.complexcase.procedure.Problem;

/** A form: its sections and the questions in them. */
record Form(String file, JsonNode json) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Form read(String file, String text) {
    try {
      return new Form(file, JSON.readTree(text));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The form " + file + " cannot be read", e);
    }
  }

  String id() {
    return file.substring(0, file.lastIndexOf('.'));
  }

  /** What a person calls it. */
  String called() {
    String title = json.path("properties").path("title").asText();
    return "\"%s\"".formatted(title.isEmpty() ? id() : title);
  }

  List<JsonNode> parts() {
    return each(json.path("components")).toList();
  }

  /** All that is answered, in whatever section. */
  List<JsonNode> questions() {
    return all(json).filter(part -> part.has("key")).toList();
  }

  /** All that is shown, sections too. */
  static Stream<JsonNode> all(JsonNode parent) {
    return each(parent.path("components"))
        .flatMap(part -> Stream.concat(Stream.of(part), all(part)));
  }

  static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  /** A question as a person finds it. */
  static String asked(JsonNode question) {
    String label = question.path("label").asText().strip();
    return label.isEmpty()
        ? "The question without a label (%s)".formatted(question.path("key").asText())
        : "The question \"%s\"".formatted(label);
  }

  Stream<Problem> stops(@Nullable JsonNode question, String rule, String sentence, String remedy) {
    String element = question == null ? null : element(question);
    return Stream.of(new Problem(file, element, true, rule, sentence, remedy));
  }

  private static String element(JsonNode question) {
    return question.path(question.has("key") ? "key" : "id").asText();
  }
}

package uk.complexcase.procedure.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.complexcase.procedure.compare.Part.Fact;

/** A form as parts: the form itself, its sections, its questions and words. */
final class FormParts {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> NOT_CONTENT = Set.of("id", "key", "layout", "components");

  private static final Map<String, String> KINDS =
      Map.of(
          "textfield", "one line",
          "textarea", "several lines",
          "number", "a number",
          "checkbox", "a tick",
          "checklist", "several ticks",
          "radio", "one of a list",
          "select", "one of a list that opens",
          "datetime", "a date or time",
          "group", "a section",
          "text", "words to read");

  private final List<Part> parts = new ArrayList<>();
  private int number;

  private FormParts() {}

  static List<Part> of(String file, String text) {
    try {
      var form = JSON.readTree(text);
      var all = new FormParts();
      all.parts.add(
          new Part(
              form.path("id").asText(),
              "The form \"%s\""
                  .formatted(form.path("properties").path("title").asText(Names.word(file))),
              facts(form),
              ""));
      all.collect(form, "");
      return all.parts;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The form " + file + " cannot be read", e);
    }
  }

  private void collect(JsonNode parent, String section) {
    for (JsonNode part : parent.path("components")) {
      var facts = facts(part);
      facts.put("~section", new Fact("the section was", section));
      String id = part.path(part.has("key") ? "key" : "id").asText("part " + number);
      number++;
      parts.add(new Part(id, title(part), facts, part.path("layout").toString()));
      collect(part, part.path("label").asText(section));
    }
  }

  private static String title(JsonNode part) {
    String label = part.path("label").asText();
    return switch (part.path("type").asText()) {
      case "group" -> "The section \"%s\"".formatted(label);
      case "text" -> "The text \"%s\"".formatted(part.path("text").asText());
      default ->
          label.isEmpty()
              ? "The question without a label (%s)".formatted(part.path("key").asText())
              : "The question \"%s\"".formatted(label);
    };
  }

  private static Map<String, Fact> facts(JsonNode part) {
    var facts = new LinkedHashMap<String, Fact>();
    add(facts, "", part);
    return facts;
  }

  private static void add(Map<String, Fact> facts, String path, JsonNode node) {
    if (node.isValueNode()) {
      facts.put(path, new Fact(words(path), node.asText(), shown(path, node.asText())));
    }
    node.properties().stream()
        .filter(field -> !path.isEmpty() || !NOT_CONTENT.contains(field.getKey()))
        .forEach(field -> add(facts, path + "/" + field.getKey(), field.getValue()));
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        var option = node.get(i);
        boolean named = option.has("value") && option.has("label");
        if (named) {
          facts.put(
              path + "/" + option.path("value").asText(),
              new Fact(
                  "the answer %s was".formatted(option.path("value").asText()),
                  option.path("label").asText()));
        } else {
          add(facts, path + "/" + i, option);
        }
      }
    }
  }

  /** What the form editor calls it. */
  private static String shown(String path, String value) {
    return switch (path) {
      case "/type" -> KINDS.getOrDefault(value, value);
      case "/validate/required" -> value.equals("true") ? "yes" : "no";
      default -> value;
    };
  }

  private static String words(String path) {
    return switch (path) {
      case "/label" -> "the label was";
      case "/text" -> "the words were";
      case "/description" -> "what to write was";
      case "/type" -> "the kind was";
      case "/validate/required" -> "whether it must be answered was";
      case "/conditional/hide" -> "when it is hidden was";
      case "/properties/usedBy" -> "who uses it was";
      case "/properties/title" -> "the title was";
      case "/properties/clauses" -> "the clauses were";
      default -> "a technical property (%s) was".formatted(path.substring(1));
    };
  }
}

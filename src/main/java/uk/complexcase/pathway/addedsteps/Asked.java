package uk.complexcase.pathway.addedsteps;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * One question of a form as its schema asks it.
 *
 * @param required whether it must be answered where it is shown
 * @param rules the schema's own {@code validate}
 * @param hiding the expressions that hide it, its group's among them; none where it is always shown
 */
record Asked(
    String key,
    String label,
    String type,
    boolean required,
    JsonNode rules,
    List<Choice> choices,
    List<String> hiding) {

  /** An answer that may be chosen. */
  record Choice(String value, String label) {}

  /** The questions of a form, in its order; what is only read is none. */
  static List<Asked> of(JsonNode form) {
    var questions = new ArrayList<Asked>();
    collect(form, List.of(), questions);
    return List.copyOf(questions);
  }

  private static void collect(JsonNode parent, List<String> hiding, List<Asked> questions) {
    for (JsonNode component : parent.path("components")) {
      var all = new ArrayList<>(hiding);
      var hide = component.path("conditional").path("hide").asText("");
      if (!hide.isBlank()) {
        all.add(hide);
      }
      if (component.has("components")) {
        collect(component, all, questions);
      } else if (component.hasNonNull("key")) {
        questions.add(question(component, all));
      }
    }
  }

  private static Asked question(JsonNode component, List<String> hiding) {
    var key = component.path("key").asText();
    var rules = component.path("validate");
    return new Asked(
        key,
        component.path("label").asText(component.path("dateLabel").asText(key)),
        component.path("type").asText(),
        rules.path("required").asBoolean(),
        rules,
        StreamSupport.stream(component.path("values").spliterator(), false)
            .map(each -> new Choice(each.path("value").asText(), each.path("label").asText()))
            .toList(),
        List.copyOf(hiding));
  }
}

package uk.complexcase.procedure.gate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;

/** What makes a text a form that a page here can show. */
final class FormScreen {

  private static final int DEEPEST = 30;
  private static final int MOST_PARTS = 20_000;

  private static final Set<String> SHOWN =
      Set.of(
          "group",
          "text",
          "textfield",
          "textarea",
          "number",
          "checkbox",
          "checklist",
          "radio",
          "select",
          "taglist",
          "datetime",
          "separator",
          "spacer");

  private static final ObjectMapper JSON =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(50_000)
                          .maxNumberLength(30)
                          .maxNameLength(500)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private FormScreen() {}

  static Optional<String> refusal(String text, String word) {
    try {
      return refusal(JSON.readTree(text), word);
    } catch (StreamConstraintsException e) {
      return Optional.of(Refusals.DEPTH);
    } catch (JsonProcessingException e) {
      return Optional.of(Refusals.NOT_FORM);
    }
  }

  private static Optional<String> refusal(JsonNode form, String word) {
    if (!form.path("type").asText().equals("default") || !form.path("components").isArray()) {
      return Optional.of(Refusals.NOT_FORM);
    }
    if (!form.path("id").asText().equals(word)) {
      return Optional.of(Refusals.NAMED_AS_FILE);
    }
    if (parts(form) > MOST_PARTS) {
      return Optional.of(Refusals.COUNT);
    }
    if (!shown(form)) {
      return Optional.of(Refusals.COMPONENT);
    }
    return words(form);
  }

  private static boolean shown(JsonNode parent) {
    for (JsonNode component : parent.path("components")) {
      if (!SHOWN.contains(component.path("type").asText()) || !shown(component)) {
        return false;
      }
    }
    return true;
  }

  private static int parts(JsonNode node) {
    int all = 1;
    for (JsonNode child : node) {
      all += parts(child);
    }
    return all;
  }

  private static Optional<String> words(JsonNode node) {
    for (Entry<String, JsonNode> field : node.properties()) {
      if (Wording.acts(field.getKey()) || Wording.marksUp(field.getKey())) {
        return Optional.of(Refusals.ACTS);
      }
    }
    for (JsonNode child : node) {
      var refused = child.isContainerNode() ? words(child) : word(child.asText());
      if (refused.isPresent()) {
        return refused;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> word(String text) {
    if (Wording.acts(text)) {
      return Optional.of(Refusals.ACTS);
    }
    boolean expression = text.startsWith("=");
    return !expression && Wording.marksUp(text) ? Optional.of(Refusals.MARKUP) : Optional.empty();
  }
}

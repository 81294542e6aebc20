package uk.complexcase.governance.studio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The named fields an element is filled in by in the editor, with what may be chosen now: roles,
 * forms, clocks, clauses, automatic acts.
 */
@Component
public class ElementTemplates {

  private static final String FILES = "classpath*:bpmn/element-templates/*.json";
  private static final String CHOICES_FROM = "choicesFrom";

  private final Choices choices;
  private final ObjectMapper json;
  private final List<JsonNode> templates;

  ElementTemplates(Choices choices, ResourcePatternResolver resources, ObjectMapper json)
      throws IOException {
    this.choices = choices;
    this.json = json;
    var found = new ArrayList<JsonNode>();
    for (var file : resources.getResources(FILES)) {
      try (var in = file.getInputStream()) {
        found.add(json.readTree(in));
      }
    }
    this.templates = List.copyOf(found);
  }

  /** The templates for a draft, as the editor reads them. */
  public ArrayNode of(String ref) {
    var of = choices.of(ref);
    var all = JsonNodeFactory.instance.arrayNode();
    for (var template : templates) {
      ObjectNode filled = template.deepCopy();
      for (var property : filled.withArray("properties")) {
        if (property.has(CHOICES_FROM) && property instanceof ObjectNode field) {
          var from = field.remove(CHOICES_FROM).asText();
          field.set("choices", json.valueToTree(of.getOrDefault(from, List.of())));
        }
      }
      all.add(filled);
    }
    return all;
  }
}

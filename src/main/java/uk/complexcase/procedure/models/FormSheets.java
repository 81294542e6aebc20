package uk.complexcase.procedure.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import uk.complexcase.procedure.FormSheet;
import uk.complexcase.procedure.FormSheet.Option;
import uk.complexcase.procedure.FormSheet.Question;
import uk.complexcase.procedure.FormSheet.Section;

/** Reads a form's schema as people read it. */
final class FormSheets {

  private static final ObjectMapper JSON = new ObjectMapper();

  private FormSheets() {}

  static FormSheet read(String schema, String resource) {
    try {
      return form(JSON.readTree(schema), resource);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The form " + resource + " cannot be read", e);
    }
  }

  private static FormSheet form(JsonNode form, String resource) {
    var sections = new ArrayList<Section>();
    var loose = new ArrayList<Question>();
    for (JsonNode component : form.path("components")) {
      if (component.path("type").asText().equals("group")) {
        sections.add(new Section(component.path("label").asText(), within(component)));
      } else {
        loose.add(question(component));
      }
    }
    if (!loose.isEmpty()) {
      sections.addFirst(new Section("", loose));
    }
    var properties = form.path("properties");
    return new FormSheet(
        form.path("id").asText(),
        properties.path("title").asText(),
        resource,
        Stream.of(properties.path("clauses").asText().split(","))
            .map(String::strip)
            .filter(id -> !id.isEmpty())
            .toList(),
        sections);
  }

  private static List<Question> within(JsonNode group) {
    return each(group.path("components"))
        .flatMap(component ->
            component.path("type").asText().equals("group")
                ? within(component).stream()
                : Stream.of(question(component)))
        .toList();
  }

  private static Question question(JsonNode field) {
    boolean text = field.path("type").asText().equals("text");
    return new Question(
        field.path("key").asText(),
        field.path(text ? "text" : "label").asText(),
        field.path("description").asText(),
        field.path("type").asText(),
        field.path("validate").path("required").asBoolean(),
        each(field.path("values"))
            .map(value -> new Option(value.path("label").asText(), value.path("value").asText()))
            .toList(),
        field.path("properties").path("usedBy").asText(),
        field.path("conditional").path("hide").asText().replaceFirst("^=", "").strip());
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}

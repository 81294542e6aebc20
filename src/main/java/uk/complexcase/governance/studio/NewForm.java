package uk.complexcase.governance.studio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * A form nobody has written in yet: facts, analysis and decision, each without a question.
 *
 * @param file its name, from its title; empty where the title has no letter
 */
record NewForm(String file, String text) {

  private static final int SCHEMA = 19;
  private static final int LONGEST = 60;

  static NewForm of(String title) {
    var id = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    id = id.length() > LONGEST ? id.substring(0, LONGEST).replaceAll("-+$", "") : id;
    if (!id.matches("[a-z].*")) {
      return new NewForm("", "");
    }
    var form = JsonNodeFactory.instance.objectNode();
    form.put("executionPlatform", "Camunda Cloud").put("executionPlatformVersion", "8.8.0");
    form.put("schemaVersion", SCHEMA).put("type", "default").put("id", id);
    form.putObject("properties").put("title", title).put("clauses", "");
    var sections = form.putArray("components");
    for (var section : List.of("Facts", "Analysis", "Decision")) {
      var group = sections.addObject();
      group.put("type", "group").put("id", "Group_" + section).put("label", section);
      group.put("showOutline", false).putArray("components");
      group.putObject("layout").put("row", "Row_" + section).putNull("columns");
    }
    return new NewForm(id + FileKind.FORM.ending(), written(form));
  }

  private static String written(ObjectNode form) {
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(form);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

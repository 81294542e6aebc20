package uk.complexcase.work.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which keys a form's fields have, read from its schema: nothing can rightly arrive under another.
 */
@Component
class FormKeys {

  private final TaskForms forms;
  private final ValuesText text;

  FormKeys(TaskForms forms, ValuesText text) {
    this.forms = forms;
    this.text = text;
  }

  /** The values under keys the form has. */
  Map<String, @Nullable Object> known(Task task, Map<String, @Nullable Object> values) {
    Optional<Set<String>> keys = keys(task);
    var known = new LinkedHashMap<String, @Nullable Object>(values);
    keys.ifPresent(known.keySet()::retainAll);
    return known;
  }

  /** Keys among the values that the form does not have. */
  Set<String> unknown(Task task, Map<String, @Nullable Object> values) {
    var unknown = new TreeSet<String>();
    keys(task)
        .ifPresent(keys ->
            values.keySet().stream().filter(key -> !keys.contains(key)).forEach(unknown::add));
    return unknown;
  }

  private Optional<Set<String>> keys(Task task) {
    return forms.of(task).map(text::tree).map(FormKeys::keys);
  }

  private static Set<String> keys(JsonNode parent) {
    var keys = new HashSet<String>();
    for (JsonNode component : parent.path("components")) {
      String path = component.path("path").asText("");
      if (path.isEmpty() && component.has("components")) {
        keys.addAll(keys(component));
      } else {
        String field = path.isEmpty() ? component.path("key").asText("") : path;
        keys.add(field.split("\\.", 2)[0]);
      }
    }
    return keys;
  }
}

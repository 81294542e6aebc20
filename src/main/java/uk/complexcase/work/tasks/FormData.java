package uk.complexcase.work.tasks;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was entered in a form, read defensively: the browser is not trusted. */
public record FormData(Map<String, @Nullable Object> values) {

  /** The text of a field, trimmed; empty when absent or not a text. */
  public String text(String field) {
    return values.get(field) instanceof String text ? text.strip() : "";
  }

  /** Whether a tick box is set. */
  public boolean ticked(String field) {
    return Boolean.TRUE.equals(values.get(field));
  }

  /** The chosen options of a checklist; empty when absent. */
  public List<String> choices(String field) {
    return values.get(field) instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }

  /** A whole number, or null when absent or not one. */
  public @Nullable Integer number(String field) {
    return values.get(field) instanceof Number number && number.doubleValue() == number.intValue()
        ? (Integer) number.intValue()
        : null;
  }
}

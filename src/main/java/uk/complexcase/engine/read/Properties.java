package uk.complexcase.engine.read;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.complexcase.engine.command.InvalidRequestException;
import uk.complexcase.engine.command.Json;

/** Reads a document's values by the names they have in the API. */
final class Properties<T> {

  private static final Set<String> DATES =
      Set.of(
          "creationDate",
          "completionDate",
          "followUpDate",
          "dueDate",
          "startDate",
          "endDate",
          "creationTime",
          "evaluationDate",
          "deadline",
          "endTime",
          "lastUpdatedDate",
          "correlationTime");
  private static final String KEY_SUFFIX = "Key";

  private final Class<T> type;
  private volatile @Nullable Map<String, BeanPropertyDefinition> byName;

  Properties(Class<T> type) {
    this.type = type;
  }

  // Looked at when first asked for: the engine starts without it.
  private Map<String, BeanPropertyDefinition> byName() {
    Map<String, BeanPropertyDefinition> known = byName;
    if (known == null) {
      Map<String, BeanPropertyDefinition> found = new LinkedHashMap<>();
      JavaType javaType = Json.MAPPER.constructType(type);
      Json.MAPPER
          .getSerializationConfig()
          .introspect(javaType)
          .findProperties()
          .forEach(property -> found.put(property.getName(), property));
      known = found;
      byName = found;
    }
    return known;
  }

  boolean has(String name) {
    return byName().containsKey(name);
  }

  /** The values under the name: none when it is null, several when it is a list. */
  List<Comparable<?>> values(T document, String name) {
    Object value = Objects.requireNonNull(byName().get(name)).getAccessor().getValue(document);
    if (value instanceof Collection<?> many) {
      return many.stream().<Comparable<?>>map(each -> comparable(name, each)).toList();
    }
    return value == null ? List.of() : List.of(comparable(name, value));
  }

  @Nullable Comparable<?> value(T document, String name) {
    List<Comparable<?>> values = values(document, name);
    return values.isEmpty() ? null : values.get(0);
  }

  /**
   * A value as it is compared: keys and numbers as numbers, dates as instants, the rest as text.
   */
  static Comparable<?> comparable(String name, Object value) {
    if (value instanceof Number number) {
      return number.longValue();
    }
    String text = String.valueOf(value);
    if (DATES.contains(name)) {
      return instant(name, text);
    }
    if (name.endsWith(KEY_SUFFIX) && isNumber(text)) {
      return Long.parseLong(text);
    }
    return text;
  }

  private static Instant instant(String name, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new InvalidRequestException(
          "Expected %s to be a date and time with offset, but was '%s'".formatted(name, text));
    }
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() < 19
        && text.chars().skip(text.startsWith("-") ? 1 : 0).allMatch(Character::isDigit)
        && !"-".equals(text);
  }
}

package uk.complexcase.engine.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.complexcase.engine.command.InvalidRequestException;

/**
 * What a filter asks of one property: a plain value or an object of operators. Over a list, as
 * candidate groups are, it holds if one of them meets it, and a negation if none does.
 */
final class Condition {

  private Condition() {}

  static Predicate<List<Comparable<?>>> of(String name, JsonNode asked) {
    if (asked.isValueNode()) {
      Comparable<?> value = value(name, asked);
      return actual -> actual.contains(value);
    }
    if (!asked.isObject()) {
      throw new InvalidRequestException(
          "Expected the filter on %s to be a value or an object of operators".formatted(name));
    }
    List<Predicate<List<Comparable<?>>>> all = new ArrayList<>();
    asked
        .properties()
        .forEach(operator -> {
          Predicate<List<Comparable<?>>> condition =
              operator(name, operator.getKey(), operator.getValue());
          if (condition != null) {
            all.add(condition);
          }
        });
    return actual -> all.stream().allMatch(each -> each.test(actual));
  }

  // Camunda's client writes what was not asked as null or as an empty list.
  private static @Nullable Predicate<List<Comparable<?>>> operator(
      String name, String operator, JsonNode argument) {
    if (argument.isNull() || (argument.isArray() && argument.isEmpty())) {
      return null;
    }
    return switch (operator) {
      case "$eq" -> {
        Comparable<?> value = value(name, argument);
        yield actual -> actual.contains(value);
      }
      case "$neq" -> {
        Comparable<?> value = value(name, argument);
        yield actual -> !actual.contains(value);
      }
      case "$exists" -> {
        boolean wanted = argument.asBoolean();
        yield actual -> actual.isEmpty() != wanted;
      }
      case "$in" -> {
        List<Comparable<?>> values = values(name, argument);
        yield actual -> actual.stream().anyMatch(values::contains);
      }
      case "$notIn" -> {
        List<Comparable<?>> values = values(name, argument);
        yield actual -> actual.stream().noneMatch(values::contains);
      }
      case "$like" -> {
        Pattern pattern = like(argument.asText());
        yield actual ->
            actual.stream().anyMatch(each -> pattern.matcher(String.valueOf(each)).matches());
      }
      case "$gt" -> compared(value(name, argument), sign -> sign > 0);
      case "$gte" -> compared(value(name, argument), sign -> sign >= 0);
      case "$lt" -> compared(value(name, argument), sign -> sign < 0);
      case "$lte" -> compared(value(name, argument), sign -> sign <= 0);
      default ->
          throw new InvalidRequestException(
              "The operator %s of the filter on %s is not known".formatted(operator, name));
    };
  }

  private static Predicate<List<Comparable<?>>> compared(
      Comparable<?> value, Predicate<Integer> wanted) {
    return actual -> actual.stream().anyMatch(each -> wanted.test(compare(each, value)));
  }

  /** Compares values of one property, which are all of one kind. */
  @SuppressWarnings("unchecked")
  static int compare(Comparable<?> left, Comparable<?> right) {
    if (left.getClass() != right.getClass()) {
      return String.valueOf(left).compareTo(String.valueOf(right));
    }
    return ((Comparable<Object>) left).compareTo(right);
  }

  private static List<Comparable<?>> values(String name, JsonNode argument) {
    List<Comparable<?>> values = new ArrayList<>();
    argument.forEach(each -> values.add(value(name, each)));
    return values;
  }

  private static Comparable<?> value(String name, JsonNode node) {
    return Properties.comparable(
        name, node.isIntegralNumber() ? (Object) node.longValue() : node.asText());
  }

  /** * stands for any text and ? for any character, unless a backslash stands before it. */
  private static Pattern like(String wildcards) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < wildcards.length(); i++) {
      char c = wildcards.charAt(i);
      boolean escaped = c == '\\' && i + 1 < wildcards.length();
      if (escaped) {
        i++;
        regex.append(Pattern.quote(String.valueOf(wildcards.charAt(i))));
      } else if (c == '*') {
        regex.append(".*");
      } else if (c == '?') {
        regex.append('.');
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}

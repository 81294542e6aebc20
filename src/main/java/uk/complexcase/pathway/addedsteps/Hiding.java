package uk.complexcase.pathway.addedsteps;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a question was shown, as far as can be told here: comparisons of one answer with a value,
 * joined by {@code and} or by {@code or}. The browser decides all others.
 */
final class Hiding {

  private static final Pattern COMPARISON =
      Pattern.compile("(\\w+)\\s*(!=|=)\\s*(null|true|false|\"[^\"]*\"|-?\\d+)");

  private Hiding() {}

  /** What can be told. */
  enum Shown {
    YES,
    NO,
    UNKNOWN
  }

  static Shown of(Asked question, Map<String, @Nullable Object> values) {
    var shown = Shown.YES;
    for (String expression : question.hiding()) {
      var hidden = hidden(expression.replaceFirst("^=", "").strip(), values);
      if (hidden == null) {
        shown = Shown.UNKNOWN;
      } else if (hidden) {
        return Shown.NO;
      }
    }
    return shown;
  }

  private static @Nullable Boolean hidden(String expression, Map<String, @Nullable Object> values) {
    if (expression.contains("(") || expression.contains(" and ") && expression.contains(" or ")) {
      return null;
    }
    boolean all = expression.contains(" and ");
    var parts = List.of(expression.split(all ? "\\s+and\\s+" : "\\s+or\\s+"));
    if (!parts.stream().allMatch(part -> COMPARISON.matcher(part.strip()).matches())) {
      return null;
    }
    return all
        ? parts.stream().allMatch(part -> holds(part.strip(), values))
        : parts.stream().anyMatch(part -> holds(part.strip(), values));
  }

  private static boolean holds(String comparison, Map<String, @Nullable Object> values) {
    var parts = COMPARISON.matcher(comparison);
    if (!parts.matches()) {
      return false;
    }
    var given = values.get(parts.group(1));
    var text = given == null || given.equals("") ? "null" : Objects.toString(given);
    boolean same = text.equals(parts.group(3).replace("\"", ""));
    return parts.group(2).equals("=") == same;
  }
}

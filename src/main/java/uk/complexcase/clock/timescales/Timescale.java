package uk.complexcase.clock.timescales;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code timescales.dmn}.
 *
 * @param amount how many working days, hours or months; at least 1
 * @param start what starts the clock
 * @param warnings when to warn: hours from the start such as {@code 18h}, {@code half}, {@code
 *     last-day} or six months {@code 6m}
 * @param responsible candidate group that answers for the clock where nobody holds its work
 * @param source where the length comes from, for example a fact's id or "local default"
 */
record Timescale(
    TimescaleCode code,
    String label,
    String clause,
    StartPoint start,
    Rule rule,
    int amount,
    List<String> warnings,
    Hardness hardness,
    String responsible,
    String source) {

  Timescale {
    warnings = List.copyOf(warnings);
    if (amount < 1) {
      throw new IllegalArgumentException("Timescale " + code + " has no length: " + amount);
    }
  }

  static Timescale of(Map<String, String> row) {
    return new Timescale(
        new TimescaleCode(text(row, "code")),
        text(row, "label"),
        text(row, "clause"),
        StartPoint.of(row.get("startPoint")),
        Rule.valueOf(text(row, "rule")),
        Integer.parseInt(text(row, "amount")),
        list(row.get("warnings")),
        Hardness.valueOf(text(row, "hardness")),
        text(row, "responsible"),
        text(row, "source"));
  }

  static List<String> list(@Nullable String text) {
    return text == null
        ? List.of()
        : Stream.of(text.split(",")).map(String::strip).filter(item -> !item.isEmpty()).toList();
  }

  private static String text(Map<String, String> row, String column) {
    var text = row.get(column);
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException("A row of the timescales has no " + column + ": " + row);
    }
    return text.strip();
  }
}

package uk.complexcase.desk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was typed into a form, exactly as typed, and what is wrong with it, by field. */
public record Filled(Map<String, String> values, Map<String, String> problems) {

  /** A line of the summary on top: where it leads and what it says. */
  public record Problem(String address, String sentence) {}

  /** One answer to choose. */
  public record Option(String value, String label) {}

  static Option option(String value, String label) {
    return new Option(value, label);
  }

  static Filled with(Map<String, String> values) {
    return new Filled(values, Map.of());
  }

  /** The same with one more problem; the first of a field stands. */
  Filled problem(String field, String sentence) {
    var all = new LinkedHashMap<>(problems);
    all.putIfAbsent(field, sentence);
    return new Filled(values, all);
  }

  public boolean refused() {
    return !problems.isEmpty();
  }

  /** The text typed; empty when nothing was. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** Whether this option of a set of radios or tick boxes is chosen. */
  public boolean is(String name, String option) {
    return value(name).equals(option);
  }

  public @Nullable String problem(String name) {
    return problems.get(name);
  }

  /** All problems in the order of the form. */
  public List<Problem> summary() {
    return problems.entrySet().stream()
        .map(one -> new Problem("#" + one.getKey(), one.getValue()))
        .toList();
  }
}

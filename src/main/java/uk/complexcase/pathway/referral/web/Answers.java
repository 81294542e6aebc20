package uk.complexcase.pathway.referral.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** What was typed into the referral so far, exactly as typed, and what is wrong with it. */
public record Answers(Map<String, String> values, Map<String, String> problems) {

  static final int MOST_CHILDREN = 60;

  public Answers {
    values = Map.copyOf(values);
  }

  static Answers of(Map<String, String> values) {
    return new Answers(values, Map.of());
  }

  Answers with(List<FieldProblem> found) {
    var byField = new LinkedHashMap<String, String>();
    found.forEach(problem -> byField.putIfAbsent(problem.field(), problem.sentence()));
    return new Answers(values, byField);
  }

  /** The text typed; empty when nothing was. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** Whether this option of a set of radios or tick boxes is chosen. */
  public boolean is(String name, String option) {
    return List.of(value(name).split(",")).contains(option);
  }

  public @Nullable String problem(String name) {
    return problems.get(name);
  }

  /** How many children the page has room for: at least one. */
  public int childCount() {
    var text = value("childCount");
    return text.matches("\\d{1,2}") ? Math.clamp(Integer.parseInt(text), 1, MOST_CHILDREN) : 1;
  }

  /** The places of the children, counted from 0. */
  public List<Integer> children() {
    return IntStream.range(0, childCount()).boxed().toList();
  }
}

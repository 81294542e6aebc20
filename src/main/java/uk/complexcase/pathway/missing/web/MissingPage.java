package uk.complexcase.pathway.missing.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.casefile.IdentityBar;
import uk.complexcase.pathway.missing.MissingHistory;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/**
 * The page of a child's missing episodes: what was typed, what is wrong with it, and what is on
 * record.
 *
 * @param found what is wrong, by field
 */
public record MissingPage(
    IdentityBar child,
    MissingHistory history,
    Map<String, String> typed,
    Map<String, String> found,
    String submissionId) {

  /** One line of the error summary. */
  public record Problem(String sentence, String address) {}

  static MissingPage of(
      IdentityBar child,
      MissingHistory history,
      Map<String, String> typed,
      List<FieldProblem> problems,
      String submissionId) {
    var found = new LinkedHashMap<String, String>();
    problems.forEach(problem -> found.putIfAbsent(problem.field(), problem.sentence()));
    return new MissingPage(child, history, typed, found, submissionId);
  }

  /** The text typed; empty when nothing was. */
  public String value(String field) {
    return typed.getOrDefault(field, "");
  }

  /** What is wrong with a field; null when nothing is. */
  public @Nullable String problem(String field) {
    return found.get(field);
  }

  public List<Problem> problems() {
    return found.entrySet().stream()
        .map(one -> new Problem(one.getValue(), "#" + one.getKey()))
        .toList();
  }
}

package uk.complexcase.pathway.disruption.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.casefile.IdentityBar;
import uk.complexcase.pathway.disruption.DisruptionRecord;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/**
 * The page of a child's disruption: what was typed, what is wrong with it, and what is on record.
 *
 * @param found what is wrong, by field
 * @param records whether the viewer records options
 * @param followsNrm whether the viewer records where the referral stands
 */
public record DisruptionPage(
    IdentityBar child,
    DisruptionRecord on,
    Map<String, Map<String, String>> choices,
    boolean records,
    boolean followsNrm,
    Map<String, String> typed,
    Map<String, String> found,
    String submissionId) {

  /** One choice of a set of radios. */
  public record Choice(String value, String label) {}

  /** One line of the error summary. */
  public record Problem(String sentence, String address) {}

  /** What is wrong, by field, the first problem of each. */
  static Map<String, String> found(List<FieldProblem> problems) {
    var found = new LinkedHashMap<String, String>();
    problems.forEach(problem -> found.putIfAbsent(problem.field(), problem.sentence()));
    return found;
  }

  /** The text typed; empty when nothing was. */
  public String value(String field) {
    return typed.getOrDefault(field, "");
  }

  /** Whether this option is chosen. */
  public boolean is(String field, String option) {
    return value(field).equals(option);
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

  /** The choices of a field. */
  public List<Choice> choicesOf(String field) {
    return choices.getOrDefault(field, Map.of()).entrySet().stream()
        .map(one -> new Choice(one.getKey(), one.getValue()))
        .toList();
  }

  /** What may be recorded of the referral next. */
  public List<Choice> nextOfNrm() {
    return choicesOf("status").stream().filter(one -> on.nrmNext().contains(one.value())).toList();
  }

  public List<Choice> yesNo() {
    return List.of(new Choice("YES", "Yes"), new Choice("NO", "No"));
  }
}

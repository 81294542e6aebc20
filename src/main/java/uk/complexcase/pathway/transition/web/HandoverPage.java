package uk.complexcase.pathway.transition.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.transition.TransferDesk;
import uk.complexcase.pathway.transition.TransferKind;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/**
 * The page of handovers and moves of a child: what runs, what was, and what was typed and refused.
 *
 * @param begins whether the viewer may begin one
 * @param found what is wrong, by field
 */
public record HandoverPage(
    CaseRef child,
    String name,
    TransferDesk.Shown shown,
    boolean begins,
    List<Option> workers,
    Map<String, String> typed,
    Map<String, String> found,
    String submissionId) {

  /** One choice. */
  public record Option(String value, String label) {}

  /** One line of the error summary. */
  public record Problem(String sentence, String address) {}

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

  /** What can change. */
  public List<Option> kinds() {
    return Stream.of(TransferKind.values())
        .map(kind -> new Option(kind.name(), kind.label()))
        .toList();
  }
}

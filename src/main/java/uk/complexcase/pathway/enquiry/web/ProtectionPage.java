package uk.complexcase.pathway.enquiry.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.enquiry.UrgentProtection;
import uk.complexcase.pathway.enquiry.UrgentProtection.Used;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/**
 * The page on which urgent protection of a child is recorded: what was typed, what is wrong with
 * it, and what is on record.
 *
 * @param lookedAfterReview when the next one is due; null where none is
 * @param found what is wrong, by field
 */
public record ProtectionPage(
    CaseRef child,
    String name,
    Map<String, String> kinds,
    Map<String, String> ends,
    List<Used> used,
    @Nullable Instant lookedAfterReview,
    Map<String, String> typed,
    Map<String, String> found,
    String submissionId) {

  /** One choice of a set of radios. */
  public record Option(String value, String label) {}

  /** One line of the error summary. */
  public record Problem(String sentence, String address) {}

  static ProtectionPage of(
      CaseRef child,
      String name,
      UrgentProtection protection,
      List<Used> used,
      @Nullable Instant lookedAfterReview,
      Map<String, String> typed,
      List<FieldProblem> problems,
      String submissionId) {
    var found = new LinkedHashMap<String, String>();
    problems.forEach(problem -> found.putIfAbsent(problem.field(), problem.sentence()));
    return new ProtectionPage(
        child,
        name,
        protection.kinds(),
        protection.ends(),
        used,
        lookedAfterReview,
        typed,
        found,
        submissionId);
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

  /** What can be recorded. */
  public List<Option> kindOptions() {
    return options(kinds);
  }

  public List<Option> yesNo() {
    return List.of(new Option("YES", "Yes"), new Option("NO", "No"));
  }

  /** What can be recorded of a looked-after child. */
  public List<Option> lookedAfterOptions() {
    return List.of(
        new Option("HELD", "The review was held"),
        new Option("ENDED", "The child is no longer looked after"));
  }

  /** How police protection can have ended. */
  public List<Option> endOptions() {
    return options(ends);
  }

  private static List<Option> options(Map<String, String> labels) {
    return labels.entrySet().stream().map(one -> new Option(one.getKey(), one.getValue())).toList();
  }
}

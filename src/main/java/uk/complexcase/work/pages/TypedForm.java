package uk.complexcase.work.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/**
 * A form of a page as it was typed, with what is wrong with it: nothing typed is lost.
 *
 * @param found what is wrong, by field, the first problem of each
 * @param submissionId sent with the form, so that one sent twice is taken once
 */
public record TypedForm(Map<String, String> typed, Map<String, String> found, String submissionId) {

  /** A form nobody has typed in yet. */
  public static TypedForm fresh() {
    return of(Map.of());
  }

  /** What came with a request; a page that sends no submission id, or not one of ours, is new. */
  public static TypedForm of(Map<String, String> typed) {
    String sent = typed.getOrDefault("submissionId", "").strip();
    return new TypedForm(
        typed, Map.of(), sent.matches("[0-9a-f-]{36}") ? sent : UUID.randomUUID().toString());
  }

  /** The same form with what is wrong with it. */
  public TypedForm refused(List<FieldProblem> problems) {
    var wrong = new LinkedHashMap<String, String>();
    problems.forEach(problem -> wrong.putIfAbsent(problem.field(), problem.sentence()));
    return new TypedForm(typed, wrong, submissionId);
  }

  /** The text of a field without space around it; empty when nothing was typed. */
  public String text(String field) {
    return typed.getOrDefault(field, "").strip();
  }

  /** A date and time of four fields as one text, as {@code FormReader} reads it. */
  public String moment(String field) {
    return String.join(
            " ",
            text(field + ".day"),
            text(field + ".month"),
            text(field + ".year"),
            text(field + ".time"))
        .strip();
  }
}

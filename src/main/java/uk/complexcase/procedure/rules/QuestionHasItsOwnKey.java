package uk.complexcase.procedure.rules;

import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/**
 * No two questions of a form keep their answers in the same place, and nothing else of it is called
 * as one of them: a comparison would take the one for the other.
 */
final class QuestionHasItsOwnKey implements Rule {

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.forms().stream().flatMap(QuestionHasItsOwnKey::broken);
  }

  private static Stream<Problem> broken(Form form) {
    var keys = new HashSet<String>();
    var parts =
        Form.all(form.json())
            .filter(part -> !part.has("key"))
            .map(part -> part.path("id").asText())
            .collect(Collectors.toSet());
    return form.questions().stream()
        .filter(question ->
            !keys.add(question.path("key").asText())
                || parts.contains(question.path("key").asText()))
        .flatMap(question ->
            form.stops(
                question,
                "question-has-its-own-key",
                Form.asked(question) + " would overwrite the answer of another with the same key.",
                "Give it a key of its own."));
  }
}

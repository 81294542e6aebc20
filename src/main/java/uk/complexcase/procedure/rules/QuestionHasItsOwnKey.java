package uk.complexcase.procedure.rules;

import java.util.HashSet;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/** No two questions of a form keep their answers in the same place. */
final class QuestionHasItsOwnKey implements Rule {

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.forms().stream().flatMap(QuestionHasItsOwnKey::broken);
  }

  private static Stream<Problem> broken(Form form) {
    var keys = new HashSet<String>();
    return form.questions().stream()
        .filter(question -> !keys.add(question.path("key").asText()))
        .flatMap(question ->
            form.stops(
                question,
                "question-has-its-own-key",
                Form.asked(question) + " would overwrite the answer of another with the same key.",
                "Give it a key of its own."));
  }
}

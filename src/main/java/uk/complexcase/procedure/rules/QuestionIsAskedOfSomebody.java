package uk.complexcase.procedure.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/**
 * A question is not added to a form nobody fills in: where the work is done on a page of its own,
 * as a meeting is, the form asks only whether that is done, and its task ends without it.
 */
final class QuestionIsAskedOfSomebody implements Rule {

  private final Known known;

  QuestionIsAskedOfSomebody(Known known) {
    this.known = known;
  }

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return known.delivered().forms().stream()
        .filter(QuestionIsAskedOfSomebody::workedElsewhere)
        .flatMap(delivered ->
            procedure.forms().stream()
                .filter(form -> form.file().equals(delivered.file()))
                .flatMap(form -> broken(form, delivered)));
  }

  /** Such a form asks one thing, to be ticked or chosen: that it is done. */
  static boolean workedElsewhere(Form delivered) {
    return delivered.questions().size() == 1
        && Set.of("checkbox", "radio")
            .contains(delivered.questions().getFirst().path("type").asText());
  }

  private static Stream<Problem> broken(Form form, Form delivered) {
    var asked = delivered.questions().stream().map(QuestionIsAskedOfSomebody::key).toList();
    return form.questions().stream()
        .filter(question -> !asked.contains(key(question)))
        .flatMap(question ->
            form.stops(
                question,
                "question-is-asked-of-somebody",
                Form.asked(question)
                    + " would be asked of nobody: the work of this step is done on a page of its"
                    + " own, and its form stays unopened.",
                "Take it out. To have it asked, add a step with a form of its own."));
  }

  private static String key(JsonNode question) {
    return question.path("key").asText();
  }
}

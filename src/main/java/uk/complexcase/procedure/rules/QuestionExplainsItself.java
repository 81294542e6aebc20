package uk.complexcase.procedure.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/** A question says what it asks, what to write and who uses the answer. */
final class QuestionExplainsItself implements Rule {

  private static final String RULE = "question-explains-itself";

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.forms().stream()
        .flatMap(form ->
            form.questions().isEmpty()
                ? form.stops(
                    null,
                    RULE,
                    "The form %s asks nothing.".formatted(form.called()),
                    "Add a question.")
                : form.questions().stream().flatMap(question -> broken(form, question)));
  }

  private static Stream<Problem> broken(Form form, JsonNode question) {
    if (question.path("type").asText().equals("datetime")) {
      return form.stops(
          question,
          RULE,
          Form.asked(question) + " asks for a date with a field that no keyboard fills in well.",
          "Ask for it with a text field and say how to write the date.");
    }
    return Stream.of(
            missing(question.path("label"), "has no label"),
            missing(question.path("description"), "does not say what to write"),
            missing(question.path("properties").path("usedBy"), "does not say who uses the answer"))
        .flatMap(all -> all)
        .flatMap(what ->
            form.stops(
                question,
                RULE,
                "%s %s.".formatted(Form.asked(question), what),
                "Fill in label, description and the property \"usedBy\" of the question."));
  }

  private static Stream<String> missing(JsonNode value, String words) {
    return value.asText().isBlank() ? Stream.of(words) : Stream.empty();
  }
}

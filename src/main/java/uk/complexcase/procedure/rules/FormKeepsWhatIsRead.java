package uk.complexcase.procedure.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/**
 * A form that was delivered keeps the questions the code reads, and the kind of their answers; else
 * its task could never be completed. Their words, their order and further questions are free.
 */
final class FormKeepsWhatIsRead implements Rule {

  private static final String RULE = "form-keeps-what-is-read";

  /** Fields that answer in one way are one for another; any other kind stands for itself. */
  private static final Map<String, String> ANSWERS =
      Map.of(
          "textfield", "words",
          "textarea", "words",
          "select", "words",
          "radio", "words",
          "checklist", "several",
          "taglist", "several");

  private final Known known;

  FormKeepsWhatIsRead(Known known) {
    this.known = known;
  }

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.forms().stream()
        .flatMap(form ->
            known.delivered().forms().stream()
                .filter(delivered -> delivered.file().equals(form.file()))
                .flatMap(delivered -> broken(delivered.questions(), form)));
  }

  private static Stream<Problem> broken(List<JsonNode> read, Form form) {
    var asked =
        form.questions().stream()
            .collect(
                Collectors.toMap(
                    FormKeepsWhatIsRead::key, Function.identity(), (one, other) -> one));
    return read.stream()
        .flatMap(question -> {
          var now = asked.get(key(question));
          if (now == null) {
            return form.stops(
                null,
                RULE,
                "%s (%s) is missing, and the task cannot be completed without it."
                    .formatted(Form.asked(question), key(question)),
                "Put it back with the key %s; its words may be others.".formatted(key(question)));
          }
          if (!asked(now).equals(asked(question)) || required(question) && !required(now)) {
            return form.stops(
                now,
                RULE,
                Form.asked(now)
                    + " would be hidden, locked, filled in or left out where its task wants an"
                    + " answer.",
                "Show it, and ask for it, as it was before.");
          }
          return answer(now).equals(answer(question))
              ? Stream.empty()
              : form.stops(
                  now,
                  RULE,
                  Form.asked(now) + " would be answered in a way its task cannot take.",
                  "Make it a field of the kind %s again."
                      .formatted(question.path("type").asText()));
        });
  }

  /** When it is shown, whether it can be answered, and what it begins with. */
  private static List<String> asked(JsonNode question) {
    return List.of(
        question.path("conditional").path("hide").asText(),
        question.path("disabled").asText("false"),
        question.path("readonly").asText("false"),
        question.path("defaultValue").asText());
  }

  private static boolean required(JsonNode question) {
    return question.path("validate").path("required").asBoolean();
  }

  private static String key(JsonNode question) {
    return question.path("key").asText();
  }

  private static String answer(JsonNode question) {
    String type = question.path("type").asText();
    return ANSWERS.getOrDefault(type, type);
  }
}

package uk.complexcase.pathway.addedsteps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.complexcase.procedure.models.LibraryFixture;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** Forms that owners add are read by their schema, whatever the browser sends. */
class AddedFormsTest {

  private static final String FORM =
      """
      {"components": [
        {"type": "text", "id": "t", "text": "Read this"},
        {"type": "group", "label": "Plan", "components": [
          {"type": "radio", "key": "shared", "label": "Shared?", "validate": {"required": true},
           "values": [{"label": "Yes", "value": "YES"}, {"label": "No", "value": "NO"}]},
          {"type": "textarea", "key": "why", "label": "Why not?",
           "conditional": {"hide": "=shared = null or shared = \\"YES\\""},
           "validate": {"required": true, "maxLength": 10}}]},
        {"type": "checklist", "key": "with", "label": "With",
         "values": [{"label": "Mother", "value": "M"}, {"label": "School", "value": "S"}]},
        {"type": "number", "key": "copies", "label": "Copies", "validate": {"min": 1, "max": 9}},
        {"type": "checkbox", "key": "duplicateStart", "label": "Told the child"},
        {"type": "textfield", "key": "day", "label": "Day",
         "validate": {"pattern": "^\\\\d{1,2} \\\\d{1,2} \\\\d{4}$",
                      "patternErrorMessage": "Enter it like 27 3 2027"}},
        {"type": "radio", "key": "channel", "label": "Channel",
         "values": [{"label": "Online", "value": "ONLINE"}, {"label": "Pigeon", "value": "PIGEON"}]},
        {"type": "textfield", "key": "caseRef", "label": "Number"}]}
      """;

  private final Routing routing = new Routing(LibraryFixture.delivered());

  @Test
  void what_fits_is_kept_with_its_question_and_only_codes_and_flags_go_on() {
    var read =
        read(
            Map.of(
                "shared", "YES",
                "why", "said before it was hidden",
                "with", List.of("S", "M"),
                "copies", 3,
                "duplicateStart", true,
                "day", "27 3 2027",
                "channel", "ONLINE",
                "caseRef", "Mother A1"));

    assertThat(read.problems()).isEmpty();
    assertThat(read.answers())
        .extracting(answer -> answer.label() + "=" + answer.words())
        .containsExactly(
            "Shared?=Yes",
            "With=Mother, School",
            "Copies=3",
            "Told the child=Yes",
            "Day=27 3 2027",
            "Channel=Online",
            "Number=Mother A1");
    assertThat(routing.problems(read.answers())).isEmpty();
    assertThat(routing.of(read.answers()))
        .isEqualTo(Map.of("duplicateStart", true, "channel", "ONLINE"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "shared, null",
        "shared, MAYBE",
        "why, null",
        "why, longer than it may be",
        "with, X",
        "copies, 10",
        "copies, many",
        "duplicateStart, yes",
        "day, tomorrow"
      })
  void what_does_not_fit_is_a_problem_of_its_field(String field, @Nullable String value) {
    var values = new HashMap<String, @Nullable Object>(Map.of("shared", "NO", "why", "Too late"));
    values.put(field, value);

    assertThat(read(values).problems()).extracting(FieldProblem::field).containsExactly(field);
  }

  @Test
  void a_code_the_vocabulary_does_not_have_is_refused() {
    var read = read(Map.of("shared", "YES", "channel", "PIGEON"));

    assertThat(routing.problems(read.answers()))
        .extracting(FieldProblem::field)
        .containsExactly("channel");
  }

  private static ReadingAnswers read(Map<String, ? extends @Nullable Object> values) {
    try {
      return ReadingAnswers.of(Asked.of(new ObjectMapper().readTree(FORM)), new HashMap<>(values));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

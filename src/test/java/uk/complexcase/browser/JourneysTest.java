package uk.complexcase.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The page of journeys names every question of the forms, in their order, and who uses the answer.
 */
class JourneysTest {

  private static final String ROW = "\\| (.+) \\| (required|may stay empty|when) \\| .{3,} \\|";

  @ParameterizedTest
  @CsvSource({
    "screen-contact,Screen the contact",
    "confirm-screening,Confirm the screening",
    "return-records-check,Return the records check",
    "decide-threshold,Decide the threshold",
    "plan-enquiry,Plan the enquiry",
    "see-child,See the child",
    "conclude-enquiry,Conclude the enquiry",
    "hold-conference,Hold the conference",
    "refer-to-complex-safeguarding,Refer to complex safeguarding",
    "measure-risk,Measure the risk",
    "assess-phoenix,Assess with Phoenix",
    "write-cs-plan,Write the plan",
    "review-risk,Review the risk",
    "assess-missing-risk,Assess the risk",
    "find-missing-child,Find the child",
    "offer-return-interview,Offer the interview",
    "hold-return-interview,Hold the interview",
    "do-action,Do the action",
    "prepare-handover,Prepare the handover",
    "accept-handover,Accept the handover",
    "complete-assessment,Complete the assessment",
    "agree-assessment,Agree the assessment",
    "write-child-in-need-plan,Write the child in need plan",
    "review-child-in-need,Review the child in need plan",
    "agree-child-in-need-end,Agree that the plan ends"
  })
  void journeysListTheQuestionsOfEachForm(String form, String title) throws IOException {
    var listed =
        Files.readString(Path.of("docs/journeys.md"))
            .split("### " + title + "\n", 2)[1]
            .split("\n#", 2)[0]
            .lines()
            .filter(line -> line.matches(ROW))
            .map(line -> line.replaceAll(ROW, "$1: $2"))
            .toList();

    assertThat(listed).isEqualTo(asked(Path.of("forms", form + ".form")));
  }

  private static List<String> asked(Path form) throws IOException {
    return questions(new ObjectMapper().readTree(Files.readString(form))).toList();
  }

  private static Stream<String> questions(JsonNode part) {
    var below =
        StreamSupport.stream(part.path("components").spliterator(), false)
            .flatMap(JourneysTest::questions);
    return part.path("key").isMissingNode() || part.path("type").asText().equals("group")
        ? below
        : Stream.of(part.get("label").asText() + ": " + obligation(part));
  }

  private static String obligation(JsonNode question) {
    if (question.path("validate").path("required").asBoolean()) {
      return "required";
    }
    return question.path("conditional").has("hide") ? "when" : "may stay empty";
  }
}

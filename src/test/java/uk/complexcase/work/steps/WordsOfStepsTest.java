package uk.complexcase.work.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.complexcase.cases.casefile.OwnWords.Spoken;
import uk.complexcase.foundation.shared.PractitionerId;

/** What counts as said by a child among the answers of steps. */
class WordsOfStepsTest {

  private static final Instant MONDAY = Instant.parse("2026-12-14T10:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-12-15T10:00:00Z");

  private final Answers answers = new Answers(new ObjectMapper());
  private final WordsOfSteps words = new WordsOfSteps(answers);

  @Test
  void words_that_a_later_form_starts_with_were_said_when_they_were_first_written() {
    var said =
        words.spoken(
            List.of(
                step(MONDAY, Map.of("childWords", "I want to stay with my aunt")),
                step(TUESDAY, Map.of("childWords", "I want to stay with my aunt ")),
                step(TUESDAY, Map.of("childWords", "I changed my mind"))),
            "said in an enquiry");

    assertThat(said)
        .containsExactly(
            new Spoken(MONDAY, "I want to stay with my aunt", "said in an enquiry"),
            new Spoken(TUESDAY, "I changed my mind", "said in an enquiry"));
  }

  @Test
  void a_plan_to_ask_is_not_what_the_child_said() {
    var said =
        words.spoken(
            List.of(
                step(MONDAY, Map.of("childVoice", "NOT_YET_SOUGHT", "childWords", "Left over")),
                step(MONDAY, Map.of("childWordsPlan", "The school nurse asks on Thursday")),
                step(TUESDAY, Map.of("childVoice", "RECORDED", "childWords", "Leave me be"))),
            "said in an enquiry");

    assertThat(said).extracting(Spoken::words).containsExactly("Leave me be");
  }

  private Step step(Instant at, Map<String, Object> said) {
    return new Step(new StepEntry("E-1", answers.written(said), new PractitionerId("worker"), at)) {
      @Override
      public String label() {
        return "Visit";
      }
    };
  }
}

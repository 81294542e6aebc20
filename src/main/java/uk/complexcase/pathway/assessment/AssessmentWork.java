package uk.complexcase.pathway.assessment;

import static uk.complexcase.work.steps.Shown.option;
import static uk.complexcase.work.steps.Shown.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.work.steps.Shown;
import uk.complexcase.work.steps.StepBook;
import uk.complexcase.work.steps.StepWords;
import uk.complexcase.work.steps.StepWork;

/** Takes a step of an assessment, and says what was written so far. */
@Component
class AssessmentWork extends StepWork<ChildAssessment> {

  private static final List<Shown> SHOWN =
      List.of(
          text("childWords", "The child said"),
          text("parentsWords", "Parents said"),
          text("assessmentFound", "Found"),
          option(
              "assessmentOutcome", "What follows", code -> AssessmentOutcome.valueOf(code).label()),
          text("rationale", "Why"),
          text("assessmentAnswerReason", "Manager"));

  private final AssessmentSteps steps;
  private final StepWords words;

  AssessmentWork(AssessmentTiming timing, StepBook book, AssessmentSteps steps, StepWords words) {
    super(timing, book);
    this.steps = steps;
    this.words = words;
  }

  @Override
  public String soFar(ChildAssessment one) {
    return words.soFar(Stream.empty(), steps.findByAssessmentRefOrderByDoneAt(one.ref), SHOWN);
  }

  /** What the form before it answered, so that nobody types it twice when it comes back. */
  Map<String, Object> answered(ChildAssessment one, String... keys) {
    var all = steps.findByAssessmentRefOrderByDoneAt(one.ref);
    return Stream.of(keys).collect(Collectors.toMap(key -> key, key -> words.answered(all, key)));
  }
}

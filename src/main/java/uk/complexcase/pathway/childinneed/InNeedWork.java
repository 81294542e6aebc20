package uk.complexcase.pathway.childinneed;

import static uk.complexcase.work.steps.Shown.option;
import static uk.complexcase.work.steps.Shown.text;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.work.steps.Shown;
import uk.complexcase.work.steps.StepBook;
import uk.complexcase.work.steps.StepWords;
import uk.complexcase.work.steps.StepWork;

/** Takes a step of a child in need plan, and says what was found before. */
@Component
class InNeedWork extends StepWork<ChildInNeedPlan> {

  private static final List<Shown> SHOWN =
      List.of(
          text("childWords", "The child said"),
          text("parentsWords", "Parents said"),
          text("planProgress", "What has changed"),
          text("planChanges", "The plan now"),
          option("inNeedDecision", "What follows", code -> InNeedDecision.valueOf(code).label()),
          text("rationale", "Why"),
          text("inNeedEndReason", "Why it goes on"));

  private final InNeedSteps steps;
  private final StepWords words;

  InNeedWork(InNeedTiming timing, StepBook book, InNeedSteps steps, StepWords words) {
    super(timing, book);
    this.steps = steps;
    this.words = words;
  }

  /** The plan as it was written last, for the review to go on from. */
  String plan(ChildInNeedPlan plan) {
    return words.answered(steps.findByPlanRefOrderByDoneAt(plan.ref), "planChanges");
  }

  @Override
  public String soFar(ChildInNeedPlan plan) {
    return words.soFar(Stream.empty(), steps.findByPlanRefOrderByDoneAt(plan.ref), SHOWN);
  }
}

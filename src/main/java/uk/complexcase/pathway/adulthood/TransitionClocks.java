package uk.complexcase.pathway.adulthood;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.work.steps.ModelClocks;
import uk.complexcase.work.steps.StepClocks;

/** The clock of each task of a transition. */
@Component
class TransitionClocks extends StepClocks<Transition> {

  static final String PROCESS = "transition-to-adult-services";

  TransitionClocks(ModelClocks clocks, Transitions transitions) {
    super(PROCESS, "transitionRef", transitions, clocks);
  }

  @Override
  protected ClockSubject subject(TimescaleCode code, Transition transition) {
    return Clocks.of(Work.by(code).orElseThrow(), transition);
  }

  @Override
  protected @Nullable Instant since(TimescaleCode code, Transition transition) {
    return switch (Work.by(code).orElseThrow()) {
      case WISHES, REFERRAL, NOTICE, SECTION -> transition.begunAt;
      case OUTCOME -> transition.referredAt;
      case JOINT_WORK, FALLBACK, OFFER -> transition.outcomeAt;
      case PREPARE -> transition.nearAt;
      case REVIEW -> transition.adultAt;
      case SUPPORT -> transition.reviewedAt;
      case CORRECTION -> transition.correctedAt;
    };
  }

  /** Opens the clocks of what is to be done, so that each has its date before its task is there. */
  void openAll(Transition transition) {
    transition.open().forEach(work -> open(work.timescale(), transition));
  }
}

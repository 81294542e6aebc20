package uk.complexcase.pathway.childinneed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.work.steps.ModelClocks;
import uk.complexcase.work.steps.StepClocks;

/**
 * The clocks of a child in need plan: each review counts from the one before, the first from the
 * plan's beginning. Each has a subject of its own, numbered.
 */
@Component
class InNeedTiming extends StepClocks<ChildInNeedPlan> {

  InNeedTiming(ModelClocks clocks, ChildInNeedPlans plans) {
    super("child-in-need-plan", "inNeedRef", plans, clocks);
  }

  @Override
  protected ClockSubject subject(TimescaleCode code, ChildInNeedPlan plan) {
    return ClockSubject.of(plan.openedOn()).part(plan.ref + "." + plan.reviews);
  }

  @Override
  protected @Nullable Instant since(TimescaleCode code, ChildInNeedPlan plan) {
    var reviewed = plan.reviewedAt;
    return reviewed == null ? plan.begunAt : reviewed;
  }
}

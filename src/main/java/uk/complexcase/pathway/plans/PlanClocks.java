package uk.complexcase.pathway.plans;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.work.steps.ModelClocks;
import uk.complexcase.work.steps.StepClocks;

/** The clock of each task of a plan. */
@Component
class PlanClocks extends StepClocks<PlanCourse> {

  PlanClocks(ModelClocks clocks, PlanCourses courses) {
    super("multi-agency-plan", "planRef", courses, clocks);
  }

  @Override
  protected ClockSubject subject(TimescaleCode code, PlanCourse course) {
    return Clocks.of(code, course);
  }

  @Override
  protected @Nullable Instant since(TimescaleCode code, PlanCourse course) {
    return code.equals(Clocks.REVIEW) ? course.reviewFrom : null;
  }
}

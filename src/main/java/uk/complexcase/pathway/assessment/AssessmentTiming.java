package uk.complexcase.pathway.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.work.steps.ModelClocks;
import uk.complexcase.work.steps.StepClocks;

/**
 * The clock of an assessment's tasks: the one opened with it, 45 working days from the referral
 * (F-11). It is met when a manager agrees, not when the worker writes.
 */
@Component
class AssessmentTiming extends StepClocks<ChildAssessment> {

  AssessmentTiming(ModelClocks clocks, ChildAssessments assessments) {
    super("child-and-family-assessment", "assessmentRef", assessments, clocks);
  }

  @Override
  protected ClockSubject subject(TimescaleCode code, ChildAssessment one) {
    return ClockSubject.of(one.openedOn()).part(one.ref);
  }

  @Override
  protected @Nullable Instant since(TimescaleCode code, ChildAssessment one) {
    return one.begunAt;
  }
}

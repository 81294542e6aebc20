package uk.complexcase.pathway.referral;

import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.work.tasks.TaskClock;
import uk.complexcase.work.tasks.TaskTiming;

/** The clock of an assessment a discussion decided on: from when it was opened. */
@Component
class AllocationClock implements TaskTiming {

  private final Assessments assessments;
  private final DeadlineRegister deadlines;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  AllocationClock(
      Assessments assessments,
      DeadlineRegister deadlines,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.assessments = assessments;
    this.deadlines = deadlines;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public String processId() {
    return "assessment-allocation";
  }

  @Override
  public TaskClock begin(String elementId, Map<String, Object> variables) {
    var found =
        transaction.execute(status ->
            assessments
                .findById(String.valueOf(variables.get("assessmentRef")))
                .map(this::clock)
                .orElse(null));
    return found == null ? new TaskClock(clock.instant(), null, null) : found;
  }

  private TaskClock clock(Assessment assessment) {
    var own =
        deadlines.open(
            Clocks.ALLOCATION,
            ClockSubject.of(new ContactRef(assessment.contactRef)).part(assessment.ref),
            assessment.openedAt);
    return new TaskClock(own.due(), own.id(), null);
  }
}

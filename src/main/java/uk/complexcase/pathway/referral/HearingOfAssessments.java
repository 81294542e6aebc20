package uk.complexcase.pathway.referral;

import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.AssessmentCompleted;
import uk.complexcase.cases.events.ChildOutcomeDecided;

/**
 * Hears that a strategy discussion decided on a child and family assessment: the open one stands
 * for it, or one is opened (CSD-61, SCR-B-17). Idempotent: it asks for the present state.
 */
@Component
class HearingOfAssessments {

  private static final Set<String> ASSESSING = Set.of("S17_ASSESSMENT", "BOTH");

  private final OpeningAssessments opening;
  private final Assessments assessments;

  HearingOfAssessments(OpeningAssessments opening, Assessments assessments) {
    this.opening = opening;
    this.assessments = assessments;
  }

  /** One that a manager agreed is over: another concern opens a new one. */
  @ApplicationModuleListener
  void on(AssessmentCompleted told) {
    assessments
        .findById(told.assessment())
        .ifPresent(assessment -> assessment.state = Assessment.State.CLOSED);
  }

  @ApplicationModuleListener
  void on(ChildOutcomeDecided told) {
    if (ASSESSING.contains(told.outcome())) {
      opening.decided(told.child(), told.discussion(), told.decidedAt());
    }
  }
}

package uk.complexcase.pathway.assessment.process;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.assessment.AssessmentBegun;
import uk.complexcase.pathway.assessment.AssessmentStart;
import uk.complexcase.procedure.ProcedureEngine;

/**
 * Starts the process of an assessment that has its worker. Idempotent by its reference: the
 * engine's port claims the start.
 */
@Component
class StartAssessment {

  private final AssessmentStart start;
  private final ProcedureEngine engine;

  StartAssessment(AssessmentStart start, ProcedureEngine engine) {
    this.start = start;
    this.engine = engine;
  }

  @ApplicationModuleListener
  void on(AssessmentBegun begun) {
    engine.start(
        "child-and-family-assessment", begun.assessment(), start.variables(begun.assessment()));
  }
}

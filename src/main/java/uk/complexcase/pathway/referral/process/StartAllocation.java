package uk.complexcase.pathway.referral.process;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.referral.AllocationStart;
import uk.complexcase.pathway.referral.AssessmentDecided;
import uk.complexcase.procedure.ProcedureEngine;

/** Starts the process that asks for a worker. Idempotent by assessment. */
@Component
class StartAllocation {

  private final AllocationStart start;
  private final ProcedureEngine engine;

  StartAllocation(AllocationStart start, ProcedureEngine engine) {
    this.start = start;
    this.engine = engine;
  }

  @ApplicationModuleListener
  void on(AssessmentDecided decided) {
    engine.start(
        "assessment-allocation", decided.assessment(), start.variables(decided.assessment()));
  }
}

package uk.complexcase.pathway.childinneed.process;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.childinneed.InNeedBegun;
import uk.complexcase.pathway.childinneed.InNeedStart;
import uk.complexcase.procedure.ProcedureEngine;

/**
 * Starts the process of a child in need plan. Idempotent by its reference: the engine's port claims
 * the start.
 */
@Component
class StartChildInNeedPlan {

  private final InNeedStart start;
  private final ProcedureEngine engine;

  StartChildInNeedPlan(InNeedStart start, ProcedureEngine engine) {
    this.start = start;
    this.engine = engine;
  }

  @ApplicationModuleListener
  void on(InNeedBegun begun) {
    engine.start("child-in-need-plan", begun.plan(), start.variables(begun.plan()));
  }
}

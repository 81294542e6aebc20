package uk.complexcase.pathway.transition.process;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.transition.HandoverBegun;
import uk.complexcase.pathway.transition.HandoverStart;
import uk.complexcase.procedure.ProcedureEngine;

/**
 * Starts the process of a handover. Idempotent by its reference: the engine's port claims the
 * start.
 */
@Component
class StartHandover {

  private final HandoverStart start;
  private final ProcedureEngine engine;

  StartHandover(HandoverStart start, ProcedureEngine engine) {
    this.start = start;
    this.engine = engine;
  }

  @ApplicationModuleListener
  void on(HandoverBegun begun) {
    engine.start("handover-and-transfer", begun.handover(), start.variables(begun.handover()));
  }
}

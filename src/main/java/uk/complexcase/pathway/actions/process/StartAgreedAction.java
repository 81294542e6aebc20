package uk.complexcase.pathway.actions.process;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.ActionBegun;
import uk.complexcase.pathway.actions.ActionProgress;
import uk.complexcase.procedure.ProcedureEngine;

/**
 * Starts the process of an action once the session that agreed it has ended. Idempotent by its
 * reference: the engine's port claims the start.
 */
@Component
class StartAgreedAction {

  private final ActionProgress progress;
  private final ProcedureEngine engine;

  StartAgreedAction(ActionProgress progress, ProcedureEngine engine) {
    this.progress = progress;
    this.engine = engine;
  }

  @ApplicationModuleListener
  void on(ActionBegun begun) {
    engine.start("agreed-action", begun.action(), progress.start(begun.action()));
  }
}

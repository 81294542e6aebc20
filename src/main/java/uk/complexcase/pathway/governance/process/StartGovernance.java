package uk.complexcase.pathway.governance.process;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.governance.GovernanceMeetingMade;
import uk.complexcase.pathway.governance.GovernanceStart;
import uk.complexcase.procedure.ProcedureEngine;

/**
 * Starts the process of a meeting. Idempotent by its reference, kind and day: the engine's port
 * claims the start.
 */
@Component
class StartGovernance {

  private final GovernanceStart start;
  private final ProcedureEngine engine;

  StartGovernance(GovernanceStart start, ProcedureEngine engine) {
    this.start = start;
    this.engine = engine;
  }

  @ApplicationModuleListener
  void on(GovernanceMeetingMade made) {
    engine.start("governance-meeting", made.meeting(), start.variables(made.meeting()));
  }
}

package uk.complexcase.pathway.meetings.process;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.meetings.FollowUpNamed;
import uk.complexcase.pathway.meetings.FollowUpStart;
import uk.complexcase.procedure.ProcedureEngine;

/**
 * Starts the process of a follow-up the moment it is named; it waits for no session to end.
 * Idempotent by follow-up: the engine's port claims the start.
 */
@Component
class StartFollowUp {

  private final FollowUpStart start;
  private final ProcedureEngine engine;

  StartFollowUp(FollowUpStart start, ProcedureEngine engine) {
    this.start = start;
    this.engine = engine;
  }

  @ApplicationModuleListener
  void on(FollowUpNamed named) {
    engine.start(
        "discussion-follow-up", named.followUp().toString(), start.variables(named.followUp()));
  }
}

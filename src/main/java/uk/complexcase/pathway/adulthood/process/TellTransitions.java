package uk.complexcase.pathway.adulthood.process;

import java.time.Duration;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.adulthood.AdulthoodTold;
import uk.complexcase.pathway.adulthood.TransitionBegun;
import uk.complexcase.pathway.adulthood.TransitionStart;
import uk.complexcase.procedure.ProcedureEngine;

/**
 * Starts the process of a transition and tells it what the register says of age. Idempotent by
 * reference and by what is told: the engine's port claims the start and takes a message id once.
 */
@Component
class TellTransitions {

  /** Long enough for a process whose engine was away; it waits for each from its start. */
  private static final Duration HEARD_WITHIN = Duration.ofDays(7);

  private final TransitionStart start;
  private final ProcedureEngine engine;

  TellTransitions(TransitionStart start, ProcedureEngine engine) {
    this.start = start;
    this.engine = engine;
  }

  @ApplicationModuleListener
  void on(TransitionBegun begun) {
    engine.start(
        "transition-to-adult-services", begun.transition(), start.variables(begun.transition()));
  }

  @ApplicationModuleListener
  void on(AdulthoodTold told) {
    engine.publish(told.message(), told.transition(), told.key(), HEARD_WITHIN);
  }
}

package uk.complexcase.pathway.plans.process;

import java.time.Duration;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.plans.LineLeftOpen;
import uk.complexcase.pathway.plans.PlanBegun;
import uk.complexcase.pathway.plans.PlanProgress;
import uk.complexcase.pathway.plans.PlanToReadAgain;
import uk.complexcase.procedure.ProcedureEngine;

/**
 * Starts the process of a plan and tells it what changed. Idempotent by the plan's reference and
 * the change: the engine's port claims the start and hears a message once.
 */
@Component
class MovePlan {

  private static final Duration HEARD_WITHIN = Duration.ofDays(1);
  private static final Duration READ_WITHIN = Duration.ofHours(1);

  private final PlanProgress progress;
  private final ProcedureEngine engine;

  MovePlan(PlanProgress progress, ProcedureEngine engine) {
    this.progress = progress;
    this.engine = engine;
  }

  @ApplicationModuleListener
  void on(PlanBegun begun) {
    engine.start("multi-agency-plan", begun.plan(), progress.start(begun.plan()));
  }

  /** Between two waits the process reads the plan anyway, so that the message need not last. */
  @ApplicationModuleListener
  void on(PlanToReadAgain again) {
    engine.publish("plan-changed", again.plan(), again.because(), READ_WITHIN);
  }

  @ApplicationModuleListener
  void on(LineLeftOpen open) {
    engine.publish(
        "plan-line-left-open", open.plan(), Integer.toString(open.round()), HEARD_WITHIN);
  }
}

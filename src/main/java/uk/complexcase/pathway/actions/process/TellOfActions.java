package uk.complexcase.pathway.actions.process;

import java.time.Duration;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.ActionCalledOff;
import uk.complexcase.clock.timescales.DeadlineBreached;
import uk.complexcase.pathway.actions.ActionChangedByChair;
import uk.complexcase.pathway.actions.ActionProgress;
import uk.complexcase.procedure.ProcedureEngine;

/**
 * Tells the process of an action what happened beside it. Idempotent by round, or by the date that
 * passed; the record stands whether or not a process hears of it.
 */
@Component
class TellOfActions {

  private static final Duration HEARD_WITHIN = Duration.ofHours(1);
  private static final String CHANGED = "action-changed";

  private final ActionProgress progress;
  private final ProcedureEngine engine;

  TellOfActions(ActionProgress progress, ProcedureEngine engine) {
    this.progress = progress;
    this.engine = engine;
  }

  @ApplicationModuleListener
  void on(ActionCalledOff off) {
    engine.publish(CHANGED, off.action(), "called-off", HEARD_WITHIN);
  }

  @ApplicationModuleListener
  void on(ActionChangedByChair changed) {
    engine.publish(CHANGED, changed.action(), "round-" + changed.round(), HEARD_WITHIN);
  }

  /** Its owner is told by the ladder; the chair gets a task. */
  @ApplicationModuleListener
  void on(DeadlineBreached breached) {
    progress
        .overdue(breached.id())
        .ifPresent(action ->
            engine.publish("action-overdue", action, breached.due().toString(), HEARD_WITHIN));
  }
}

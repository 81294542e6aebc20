package uk.complexcase.work.tasks;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import uk.complexcase.procedure.ProcedureEngine;

/**
 * Tells the engine what was decided here, after the commit and again until it is heard. It holds no
 * lock nor connection while the engine answers, because its listeners write to the same rows before
 * it does.
 */
@Component
class TellingEngine {

  private static final Logger LOG = LoggerFactory.getLogger(TellingEngine.class);

  private final Tasks tasks;
  private final StoredSubmissions submissions;
  private final ProcedureEngine engine;
  private final ValuesText text;
  private final InstantSource clock;

  TellingEngine(
      Tasks tasks,
      StoredSubmissions submissions,
      ProcedureEngine engine,
      ValuesText text,
      InstantSource clock) {
    this.tasks = tasks;
    this.submissions = submissions;
    this.engine = engine;
    this.text = text;
    this.clock = clock;
  }

  /** Idempotent by the task: one form is stored for it, and completing again counts as done. */
  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(FormStored event) {
    complete(event.taskKey());
  }

  /**
   * Idempotent by the number of the decision: the last one is told, whatever order the events come
   * in.
   */
  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(HolderChanged event) {
    Optional<Holding> told = Optional.empty();
    Optional<Holding> now = tasks.holding(event.taskKey());
    while (now.isPresent() && now.get().state() == TaskState.OPEN && !now.equals(told)) {
      engine.assign(event.taskKey(), now.get().assignee());
      told = now;
      now = tasks.holding(event.taskKey());
    }
    told.ifPresent(last -> tasks.told(event.taskKey(), last.no()));
  }

  /** For reconciliation: the outbox tries too, so a failure here is only noted. */
  void completeAgain(long taskKey) {
    try {
      complete(taskKey);
    } catch (RuntimeException e) {
      LOG.warn(
          "Task {} could not be completed in the engine: {}",
          taskKey,
          e.getClass().getSimpleName());
    }
  }

  private void complete(long taskKey) {
    submissions
        .findById(taskKey)
        .ifPresent(stored -> {
          var variables = new LinkedHashMap<String, Object>();
          text.read(stored.variables())
              .forEach((name, given) -> variables.put(name, Objects.requireNonNull(given)));
          engine.completeTask(taskKey, variables);
          tasks.completed(taskKey, clock.instant());
        });
  }
}

package uk.complexcase.work.steps;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.clock.timescales.UnknownTimescale;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.ProcedureModels;
import uk.complexcase.work.tasks.TaskClock;
import uk.complexcase.work.tasks.TaskContext;

/** The clocks that the models name on their elements, and what happens where one is missing. */
@Component
public class ModelClocks {

  private static final Logger LOG = LoggerFactory.getLogger(ModelClocks.class);

  private final ProcedureModels models;
  private final DeadlineRegister deadlines;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  ModelClocks(
      ProcedureModels models,
      DeadlineRegister deadlines,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.models = models;
    this.deadlines = deadlines;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Begins the clock of a task, in a transaction.
   *
   * @param own opens the clock; empty where the model or the record lacks what it takes
   * @return due now, with a warning in the log, where there is none
   */
  public TaskClock begin(String elementId, Supplier<Optional<TaskClock>> own) {
    try {
      TaskClock begun = transaction.execute(status -> own.get().orElse(null));
      if (begun != null) {
        return begun;
      }
      LOG.warn("No clock for {}: the model or the record lacks what it takes", elementId);
    } catch (IllegalArgumentException | UnknownTimescale e) {
      LOG.warn("No clock for {}: {}", elementId, e.getMessage());
    }
    return new TaskClock(clock.instant(), null, null);
  }

  /** The timescale an element of a model in force names; empty where it names none. */
  public Optional<TimescaleCode> code(String processId, String elementId) {
    return named(models.element(processId, elementId));
  }

  /** The same as a version of the process has it, by the engine's key. */
  public Optional<TimescaleCode> code(String processId, String elementId, long version) {
    return named(models.element(processId, elementId, version));
  }

  private static Optional<TimescaleCode> named(Optional<ModelElement> step) {
    return step.flatMap(element -> Optional.ofNullable(element.timescale()))
        .map(TimescaleCode::new);
  }

  /**
   * The running clock a task began with, by the register: it is the task's own even where the model
   * in force names another timescale by now. Empty where it has none.
   */
  public Optional<Deadline> begunWith(TaskContext task) {
    return task.variables().get("deadlineRef") instanceof String ref && !ref.isBlank()
        ? deadlines.find(new DeadlineId(UUID.fromString(ref))).filter(Deadline::running)
        : Optional.empty();
  }

  /** What a timescale counts from, as the table says it; empty where it has no row. */
  public String startPoint(TimescaleCode code) {
    return models.tableRows("timescales").stream()
        .filter(row -> code.value().equals(row.get("code")))
        .map(row -> row.getOrDefault("startPoint", ""))
        .findFirst()
        .orElse("");
  }

  /**
   * Opens a clock, or returns the one that is there.
   *
   * @param since what it counts from; now where that is not on record
   */
  public Deadline open(TimescaleCode code, ClockSubject subject, @Nullable Instant since) {
    return deadlines.open(code, subject, since == null ? clock.instant() : since);
  }

  /** Meets a clock; one that does not run stays as it is. */
  public void meet(TimescaleCode code, ClockSubject subject, Instant at) {
    deadlines.meet(code, subject, at);
  }
}

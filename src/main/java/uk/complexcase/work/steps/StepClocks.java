package uk.complexcase.work.steps;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.work.tasks.TaskClock;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskTiming;

/**
 * The clock of each task of one process, as its element names it in the model. Asking again for one
 * that runs changes nothing.
 */
public abstract class StepClocks<R extends StepRecord> implements TaskTiming {

  private final String processId;
  final String variable;
  final StepRecords<R> records;
  private final ModelClocks clocks;

  /**
   * Times the tasks of a process.
   *
   * @param variable the variable that carries the record's reference
   */
  protected StepClocks(
      String processId, String variable, StepRecords<R> records, ModelClocks clocks) {
    this.processId = processId;
    this.variable = variable;
    this.records = records;
    this.clocks = clocks;
  }

  /** What a clock of the record is about; a step that comes again may have a new one. */
  protected abstract ClockSubject subject(TimescaleCode code, R record);

  /** What a clock of the record counts from; null where that is not on record, which means now. */
  protected abstract @Nullable Instant since(TimescaleCode code, R record);

  /** The clock of a task that begins; its own alone unless the room says otherwise. */
  protected Optional<TaskClock> begun(TimescaleCode code, R record) {
    return Optional.of(TaskClock.of(open(code, record)));
  }

  @Override
  public final String processId() {
    return processId;
  }

  @Override
  public final TaskClock begin(String elementId, Map<String, Object> variables) {
    return clocks.begin(
        elementId,
        () ->
            code(elementId)
                .flatMap(code -> record(variables).flatMap(record -> begun(code, record))));
  }

  private Optional<R> record(Map<String, Object> variables) {
    return Optional.ofNullable(variables.get(variable))
        .flatMap(ref -> records.findById(ref.toString()));
  }

  /** Opens a clock of the record, or returns the one that is there. */
  public final Deadline open(TimescaleCode code, R record) {
    return clocks.open(code, subject(code, record), since(code, record));
  }

  /** The same for the clock that an element names; empty where it names none. */
  public final Optional<Deadline> open(String elementId, R record) {
    return code(elementId).map(code -> open(code, record));
  }

  /** What the table says a timescale counts from. */
  protected final String startPoint(TimescaleCode code) {
    return clocks.startPoint(code);
  }

  /** The timescale an element names; empty where it names none. */
  protected final Optional<TimescaleCode> code(String elementId) {
    return clocks.code(processId, elementId);
  }

  /**
   * The clock a task runs by; asked before its step is stored, which may begin another round. Where
   * a release named another timescale since the task began, the task keeps the clock it has.
   */
  final Optional<Running> of(TaskContext task, R record) {
    var now = code(task.elementId());
    return clocks
        .begunWith(task)
        .filter(begun -> !now.equals(Optional.of(begun.timescale())))
        .map(begun -> new Running(begun.timescale(), begun.subject()))
        .or(() -> now.map(code -> new Running(code, subject(code, record))));
  }

  /** Meets the clock of a task whose form was stored. */
  final void meet(Running clock, Instant at) {
    clocks.meet(clock.code(), clock.subject(), at);
  }

  /** A clock by its name and what it is about. */
  record Running(TimescaleCode code, ClockSubject subject) {}
}

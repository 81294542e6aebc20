package uk.complexcase.work.steps;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/**
 * One step on a record: its form is read, refused or stored, the clock of the step is met and the
 * act leaves its trace.
 */
public abstract class StepForm<R extends StepRecord> implements TaskSubmission {

  private final String formId;
  private final Function<StepEntry, Step> step;
  private final StepWork<R> work;

  /**
   * Takes in a form.
   *
   * @param step makes the room's own entity of what is kept
   */
  protected StepForm(String formId, Function<StepEntry, Step> step, StepWork<R> work) {
    this.formId = formId;
    this.step = step;
    this.work = work;
  }

  /** Stores what was read, with the record held, and says what was done. */
  @FunctionalInterface
  public interface Storing<R> {

    /** Stores it in the caller's transaction. */
    Done store(R record);
  }

  /**
   * What a step leaves behind.
   *
   * @param metAt when what the clock of the step waits for happened; null while it still waits
   * @param act the act's name in the audit
   * @param line what was done, without a name and without narrative
   * @param at when it happened, as the chronology says it; null when it was recorded
   * @param routing what the process goes on with
   * @param said what the person is told
   */
  public record Done(
      @Nullable Instant metAt,
      String act,
      String line,
      @Nullable Instant at,
      Map<String, Object> routing,
      String said) {

    /** A step that stands in the chronology when it was recorded. */
    public Done(
        @Nullable Instant metAt,
        String act,
        String line,
        Map<String, Object> routing,
        String said) {
      this(metAt, act, line, null, routing, said);
    }
  }

  /** Reads the form; problems stay with the reader, and what is answered here is then not asked. */
  protected abstract Storing<R> read(FormReader form, TaskContext task, R record);

  /** What the form starts with besides what was done so far. */
  protected Map<String, Object> known(R record) {
    return Map.of();
  }

  @Override
  public final String formId() {
    return formId;
  }

  @Override
  public final Map<String, Object> prefill(TaskContext task) {
    var record = work.record(task);
    var values = new LinkedHashMap<String, Object>(known(record));
    values.putIfAbsent("soFar", work.soFar(record));
    values.values().removeIf(""::equals);
    return values;
  }

  @Override
  public final SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    var storing = read(form, task, work.record(task));
    return form.refused() ? form.refusal() : work.take(task, form, storing, step);
  }
}

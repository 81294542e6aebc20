package uk.complexcase.pathway.transition;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** One step of a handover: its form is read, refused or stored, and the act leaves its trace. */
abstract class HandoverForm implements TaskSubmission {

  private final String formId;
  private final String why;
  final HandoverWork work;

  HandoverForm(String formId, String why, HandoverWork work) {
    this.formId = formId;
    this.why = why;
    this.work = work;
  }

  /** Stores what was read, with the handover held, and says what was done. */
  interface Storing {

    Done store(Handover one);
  }

  /**
   * What a step leaves behind.
   *
   * @param metAt when what the clock of the step waits for happened; null while it still waits
   * @param act the act's name in the audit
   * @param line what was done, without a name and without narrative
   * @param routing what the process goes on with
   * @param said what the person is told
   */
  record Done(
      @Nullable Instant metAt, String act, String line, Map<String, Object> routing, String said) {}

  /** Reads the form; problems stay with the reader. */
  abstract Storing read(FormReader form, TaskContext task, Handover one);

  /** What the form starts with besides what was done so far. */
  Map<String, Object> known(Handover one) {
    return Map.of();
  }

  @Override
  public final String formId() {
    return formId;
  }

  @Override
  public final String why(TaskContext task) {
    return why;
  }

  @Override
  public final Map<String, Object> prefill(TaskContext task) {
    var one = work.handover(task);
    var values = new LinkedHashMap<String, Object>(known(one));
    values.put("soFar", work.soFar(one));
    return values;
  }

  @Override
  public final SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    var storing = read(form, task, work.handover(task));
    return form.refused() ? form.refusal() : work.take(task, formId, form, storing);
  }
}

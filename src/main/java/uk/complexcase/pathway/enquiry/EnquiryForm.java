package uk.complexcase.pathway.enquiry;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/**
 * One step of an enquiry: its form is read, refused or stored, the clock of the step is met and the
 * act leaves its trace.
 */
abstract class EnquiryForm implements TaskSubmission {

  private final String formId;
  private final EnquiryStep.Kind kind;
  final EnquiryWork work;

  EnquiryForm(String formId, EnquiryStep.Kind kind, EnquiryWork work) {
    this.formId = formId;
    this.kind = kind;
    this.work = work;
  }

  /** Stores what was read, with the enquiry held, and says what was done. */
  interface Storing {

    Done store(Enquiry enquiry);
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

  /** Reads the form; problems stay with the reader, and what is answered here is then not asked. */
  abstract Storing read(FormReader form, TaskContext task, Enquiry enquiry);

  /** What the form starts with besides what was done so far. */
  abstract Map<String, Object> known(Enquiry enquiry);

  @Override
  public final String formId() {
    return formId;
  }

  @Override
  public final Map<String, Object> prefill(TaskContext task) {
    var enquiry = work.enquiry(task);
    var values = new LinkedHashMap<String, Object>(known(enquiry));
    values.putIfAbsent("soFar", work.soFar(enquiry));
    values.values().removeIf(""::equals);
    return values;
  }

  @Override
  public final SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    var storing = read(form, task, work.enquiry(task));
    return form.refused() ? form.refusal() : work.take(task, kind, form, storing);
  }
}

package uk.complexcase.pathway.referral;

import java.util.Map;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/**
 * One step on a contact: its form is read, refused or stored, the clock of the step is met and the
 * act leaves its trace.
 */
abstract class StepForm implements TaskSubmission {

  private final String formId;
  private final Steps steps;

  StepForm(String formId, Steps steps) {
    this.formId = formId;
    this.steps = steps;
  }

  /** Stores what was read, with the contact held, and says what was done. */
  interface Storing {

    Trace store(Contact contact);
  }

  /**
   * What a step leaves behind.
   *
   * @param act the act's name in the audit
   * @param line what was done, without a name and without narrative
   * @param routing what the process goes on with
   * @param said what the person is told
   */
  record Trace(String act, String line, Map<String, Object> routing, String said) {

    Trace(String act, String line, String said) {
      this(act, line, Map.of(), said);
    }
  }

  /** Reads the form; problems stay with the reader, and what is answered here is then not asked. */
  abstract Storing read(FormReader form, TaskContext task);

  @Override
  public final String formId() {
    return formId;
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    return Map.of();
  }

  @Override
  public final SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    var storing = read(form, task);
    if (form.refused()) {
      return form.refusal();
    }
    return steps.take(task, storing);
  }

  /** The contact the task is about, to read. */
  final Contact contact(TaskContext task) {
    return steps.contact(task);
  }

  /** Everything that was answered, for the record. */
  final String answers(FormReader form) {
    return steps.answers(form);
  }
}

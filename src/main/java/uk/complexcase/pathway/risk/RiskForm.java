package uk.complexcase.pathway.risk;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import uk.complexcase.cases.casefile.RiskLevel;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/**
 * One step of the team's work: its form is read, refused or stored, the clock of the step is met
 * and the act leaves its trace.
 */
abstract class RiskForm implements TaskSubmission {

  private final String formId;
  private final RiskStep.Kind kind;
  final RiskWork work;

  RiskForm(String formId, RiskStep.Kind kind, RiskWork work) {
    this.formId = formId;
    this.kind = kind;
    this.work = work;
  }

  /** Stores what was read, with the case held, and says what was done. */
  interface Storing {

    Done store(CsCase cs);
  }

  /**
   * What a step leaves behind.
   *
   * @param act the act's name in the audit
   * @param line what was done, without a name and without narrative
   * @param routing what the process goes on with
   * @param said what the person is told
   */
  record Done(String act, String line, Map<String, Object> routing, String said) {}

  /** Reads the form; problems stay with the reader, and what is answered here is then not asked. */
  abstract Storing read(FormReader form, TaskContext task, CsCase cs);

  /** What the form starts with besides what was done so far. */
  Map<String, Object> known(CsCase cs) {
    return Map.of();
  }

  /** The same, where it depends on the task. */
  Map<String, Object> known(TaskContext task, CsCase cs) {
    return known(cs);
  }

  @Override
  public final String formId() {
    return formId;
  }

  @Override
  public final Map<String, Object> prefill(TaskContext task) {
    var cs = work.cs(task);
    var values = new LinkedHashMap<String, Object>(known(task, cs));
    values.putIfAbsent("soFar", work.soFar(cs));
    values.values().removeIf(""::equals);
    return values;
  }

  @Override
  public final SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    var storing = read(form, task, work.cs(task));
    return form.refused() ? form.refusal() : work.take(task, kind, form, storing);
  }

  /** The text of a level in a sentence. */
  static String lower(RiskLevel level) {
    return level.label().toLowerCase(Locale.UK);
  }
}

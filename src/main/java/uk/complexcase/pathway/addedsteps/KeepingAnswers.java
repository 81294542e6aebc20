package uk.complexcase.pathway.addedsteps;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.ProcedureFiles;
import uk.complexcase.work.steps.Trace;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskForms;

/** Keeps what was answered on the file of each child the task is about, and leaves its trace. */
@Component
class KeepingAnswers {

  private static final int LONGEST_LINE = 1000;

  private final TaskForms forms;
  private final ProcedureFiles files;
  private final AddedStepRows rows;
  private final CaseFiles cases;
  private final Trace trace;

  KeepingAnswers(
      TaskForms forms, ProcedureFiles files, AddedStepRows rows, CaseFiles cases, Trace trace) {
    this.forms = forms;
    this.files = files;
    this.rows = rows;
    this.cases = cases;
    this.trace = trace;
  }

  /** What the task's own version of the model calls it. */
  String named(TaskContext task) {
    return forms
        .step(task)
        .map(ModelElement::name)
        .filter(name -> !name.isBlank())
        .orElse(task.elementId());
  }

  /** Joins the caller's transaction. */
  void keep(TaskContext task, String label, List<Answer> answers) {
    task.cases().forEach(child -> keep(task, child, label, answers));
  }

  private void keep(TaskContext task, CaseRef child, String label, List<Answer> answers) {
    var by = task.person().id();
    rows.add(
        new AddedStep(
            task.taskKey(),
            child,
            task.processId(),
            task.elementId(),
            task.formId(),
            label,
            files.release(),
            answers,
            by,
            task.at()),
        cases.current(child));
    trace.record(child, child.value(), by, task.at(), "ADDED_STEP_DONE", line(label, answers));
  }

  /** What was chosen, in words; what somebody wrote stands on the record alone. */
  private static String line(String label, List<Answer> answers) {
    var line =
        label
            + answers.stream()
                .map(each -> each.asked() + " " + (each.chosen() ? each.words() : "recorded"))
                .collect(Collectors.joining("; ", answers.isEmpty() ? "" : ". ", ""));
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE - 1) + "…";
  }
}

package uk.complexcase.pathway.addedsteps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.ProcedureFiles;
import uk.complexcase.procedure.ProcedureModels;
import uk.complexcase.work.steps.ModelClocks;
import uk.complexcase.work.steps.Trace;
import uk.complexcase.work.tasks.AddedForms;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskClock;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskForms;
import uk.complexcase.work.tasks.TaskSubmission;

/** Takes an added step: its form is read by its schema, kept, its clock met, its trace left. */
@Component
class AddedStepWork implements AddedForms {

  private static final int LONGEST_LINE = 1000;

  private final ProcedureModels models;
  private final TaskForms forms;
  private final ProcedureFiles files;
  private final AddedStepRows rows;
  private final Routing routing;
  private final AddedStepClocks timing;
  private final ModelClocks clocks;
  private final DeadlineRegister deadlines;
  private final CaseFiles cases;
  private final Trace trace;
  private final ObjectMapper json;

  AddedStepWork(
      ProcedureModels models,
      TaskForms forms,
      ProcedureFiles files,
      AddedStepRows rows,
      Routing routing,
      AddedStepClocks timing,
      ModelClocks clocks,
      DeadlineRegister deadlines,
      CaseFiles cases,
      Trace trace,
      ObjectMapper json) {
    this.models = models;
    this.forms = forms;
    this.files = files;
    this.rows = rows;
    this.routing = routing;
    this.timing = timing;
    this.clocks = clocks;
    this.deadlines = deadlines;
    this.cases = cases;
    this.trace = trace;
    this.json = json;
  }

  @Override
  public Optional<TaskSubmission> taking(String formId) {
    return models.formSchema(formId).map(schema -> new AddedForm(formId, this));
  }

  @Override
  public TaskClock begin(String processId, String elementId, Map<String, Object> variables) {
    return timing.begin(processId, elementId, variables);
  }

  SubmissionOutcome take(TaskContext task, FormData data) {
    var read = ReadingAnswers.of(questions(task), data.values());
    var problems = new ArrayList<>(read.problems());
    problems.addAll(routing.problems(read.answers()));
    if (!problems.isEmpty()) {
      return new SubmissionOutcome.Refused(List.copyOf(problems));
    }
    var step = models.element(task.processId(), task.elementId());
    var label = step.map(ModelElement::name).filter(name -> !name.isBlank());
    task.cases()
        .forEach(child -> keep(task, child, label.orElse(task.elementId()), read.answers()));
    clocks
        .begunWith(task)
        .filter(begun -> step.filter(one -> one.timescale() != null).isPresent())
        .ifPresent(begun -> deadlines.meet(begun.timescale(), begun.subject(), task.at()));
    return new SubmissionOutcome.Accepted(routing.of(read.answers()), "Recorded.");
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

  private List<Asked> questions(TaskContext task) {
    var schema = forms.of(task.taskKey(), task.formId()).orElseThrow();
    try {
      return Asked.of(json.readTree(schema));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The form " + task.formId() + " cannot be read");
    }
  }
}

package uk.complexcase.pathway.addedsteps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.procedure.ProcedureModels;
import uk.complexcase.work.steps.ModelClocks;
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

  private final ProcedureModels models;
  private final TaskForms forms;
  private final Questions questions;
  private final KeepingAnswers keeping;
  private final Routing routing;
  private final AddedStepClocks timing;
  private final ModelClocks clocks;
  private final DeadlineRegister deadlines;

  AddedStepWork(
      ProcedureModels models,
      TaskForms forms,
      Questions questions,
      KeepingAnswers keeping,
      Routing routing,
      AddedStepClocks timing,
      ModelClocks clocks,
      DeadlineRegister deadlines) {
    this.models = models;
    this.forms = forms;
    this.questions = questions;
    this.keeping = keeping;
    this.routing = routing;
    this.timing = timing;
    this.clocks = clocks;
    this.deadlines = deadlines;
  }

  @Override
  public Optional<TaskSubmission> taking(String formId) {
    return models.formSchema(formId).map(schema -> new AddedForm(formId, this));
  }

  @Override
  public TaskClock begin(
      String processId, String elementId, long version, Map<String, Object> variables) {
    return timing.begin(processId, elementId, version, variables);
  }

  SubmissionOutcome take(TaskContext task, FormData data) {
    var read = ReadingAnswers.of(questions.all(task), data.values());
    var problems = new ArrayList<>(read.problems());
    problems.addAll(routing.problems(read.answers()));
    if (!problems.isEmpty()) {
      return new SubmissionOutcome.Refused(List.copyOf(problems));
    }
    keeping.keep(task, keeping.named(task), read.answers());
    clocks
        .begunWith(task)
        .filter(begun -> forms.step(task).filter(one -> one.timescale() != null).isPresent())
        .ifPresent(begun -> deadlines.meet(begun.timescale(), begun.subject(), task.at()));
    return new SubmissionOutcome.Accepted(routing.of(read.answers()), "Recorded.");
  }
}

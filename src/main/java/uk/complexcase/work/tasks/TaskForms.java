package uk.complexcase.work.tasks;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.ProcedureModels;

/**
 * The form a task shows and takes, and its step: those of the release its phase began with, so that
 * nobody is asked one thing and held to another when owners change the form meanwhile.
 */
@Component
public class TaskForms {

  private final Tasks tasks;
  private final ProcedureModels models;

  TaskForms(Tasks tasks, ProcedureModels models) {
    this.tasks = tasks;
    this.models = models;
  }

  /**
   * The form's schema as JSON text; the one in force where the task is not known here.
   *
   * @param taskKey whoever asks has seen to it that the task may be seen
   */
  public Optional<String> of(long taskKey, String formId) {
    return tasks.findById(taskKey).map(this::of).orElseGet(() -> models.formSchema(formId));
  }

  /** What its version of the model says of a task's step; what is in force where none is known. */
  public Optional<ModelElement> step(TaskContext task) {
    var version = tasks.findById(task.taskKey()).map(Task::version).orElse(0L);
    return models.element(task.processId(), task.elementId(), version);
  }

  Optional<String> of(Task task) {
    return models.formSchema(task.formId(), task.version());
  }
}

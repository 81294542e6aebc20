package uk.complexcase.procedure.rules;

import java.util.List;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/** A task has one form, linked by its name. */
final class TaskHasAForm implements Rule {

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure
        .userTasks()
        .filter(task -> {
          List<String> forms = task.extensions("formDefinition", "formId");
          return forms.size() != 1 || forms.getFirst().isBlank();
        })
        .flatMap(task ->
            task.stops(
                "user-task-has-a-form",
                task.title() + " has no form: whoever opens it finds nothing to fill in.",
                "Choose a form in the properties panel, under What is asked."));
  }
}

package uk.complexcase.procedure.rules;

import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/** A task for a person is one of the engine's own kind, else no task list would show it. */
final class TaskIsTheEnginesOwn implements Rule {

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure
        .userTasks()
        .filter(task -> task.extensions("userTask").size() != 1)
        .flatMap(task ->
            task.stops(
                "user-task-is-native",
                task.title() + " is of the older kind that no task list shows.",
                "Choose the template \"Task for a person\" in the properties panel."));
  }
}

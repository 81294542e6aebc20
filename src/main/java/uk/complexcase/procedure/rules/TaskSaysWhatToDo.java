package uk.complexcase.procedure.rules;

import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;
import uk.complexcase.procedure.models.Xml;

/** A task has a name and says what whoever takes it does. */
final class TaskSaysWhatToDo implements Rule {

  /** Less says nothing that the name does not say. */
  private static final int SHORTEST = 80;

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.userTasks().flatMap(TaskSaysWhatToDo::broken);
  }

  private static Stream<Problem> broken(Node task) {
    if (task.name().isEmpty()) {
      return task.stops(
          "user-task-has-a-name",
          task.title() + " is in the task list without a word.",
          "Give it a name of a verb and what it is done to.");
    }
    boolean said =
        task.children("documentation").size() == 1
            && Xml.textOf(task.element(), "documentation").length() > SHORTEST;
    return said
        ? Stream.empty()
        : task.stops(
            "user-task-says-what-to-do",
            task.title() + " does not say what to do: whoever takes it has only its name.",
            "Write what is done and why in the properties panel, under Documentation: more than %d characters."
                .formatted(SHORTEST));
  }
}

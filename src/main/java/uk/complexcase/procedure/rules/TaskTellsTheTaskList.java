package uk.complexcase.procedure.rules;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/** A task tells the task list of everything that happens to it. */
final class TaskTellsTheTaskList implements Rule {

  private static final Map<String, String> LISTENERS =
      Stream.of("creating", "assigning", "updating", "completing", "canceling")
          .collect(Collectors.toMap(event -> event, event -> "task-" + event));

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure
        .userTasks()
        .filter(task -> !told(task))
        .flatMap(task ->
            task.stops(
                "user-task-tells-the-task-list",
                task.title()
                    + " does not tell the task list what happens to it: it would be missing there or stay for ever.",
                "Add the five task listeners (task-creating, task-assigning, task-updating, task-completing,"
                    + " task-canceling), each to its event. A task made from the template has them."));
  }

  private static boolean told(Node task) {
    var listeners = new TreeMap<String, String>();
    task.extensions("taskListener")
        .forEach(one ->
            listeners.merge(
                one.getAttribute("eventType"), one.getAttribute("type"), String::concat));
    return listeners.equals(LISTENERS);
  }
}

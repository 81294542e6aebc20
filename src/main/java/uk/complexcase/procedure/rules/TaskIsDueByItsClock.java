package uk.complexcase.procedure.rules;

import java.util.List;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/**
 * A task is due when its clock runs out, which the engine is told; but from some due times a day of
 * birth follows, and the engine learns none of those.
 */
final class TaskIsDueByItsClock implements Rule {

  private static final String RULE = "user-task-is-due-by-its-clock";

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    var timescales = new Timescales(procedure);
    return procedure.userTasks().flatMap(task -> broken(task, timescales));
  }

  private static Stream<Problem> broken(Node task, Timescales timescales) {
    boolean inRegister = task.property("due").contains("register");
    if (inRegister != timescales.countsFromAge(task)) {
      return task.stops(
          RULE,
          inRegister
              ? task.title() + " keeps its due date back, though its clock counts from no birthday."
              : task.title() + " would tell the engine a date from which a birthday follows.",
          inRegister
              ? "Take the property \"due\" away, or choose a clock that counts from an age."
              : "Add the property \"due\" with the value \"register\" and take the due date away.");
    }
    var due = task.extensions("taskSchedule", "dueDate");
    return due.equals(inRegister ? List.of() : List.of("=dueAt"))
        ? Stream.empty()
        : task.stops(
            RULE,
            task.title() + " is not due when its clock runs out.",
            inRegister
                ? "Leave the due date empty: the clock's register keeps it."
                : "Choose the template \"Task for a person\" in the properties panel: it writes =dueAt as the due date.");
  }
}

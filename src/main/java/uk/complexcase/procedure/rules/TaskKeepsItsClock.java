package uk.complexcase.procedure.rules;

import java.util.Optional;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/**
 * A task that was delivered keeps its timescale: the code opens and meets that clock by its name,
 * so that with another the page would show one time and another would run. Its length is free.
 */
final class TaskKeepsItsClock implements Rule {

  private static final String RULE = "user-task-keeps-its-clock";

  private final Known known;

  TaskKeepsItsClock(Known known) {
    this.known = known;
  }

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.userTasks().flatMap(this::broken);
  }

  private Stream<Problem> broken(Node task) {
    return delivered(task)
        .filter(before -> !before.property("timescale").equals(task.property("timescale")))
        .map(before -> String.join(", ", before.property("timescale")))
        .map(clock ->
            task.stops(
                RULE,
                "%s is timed by the clock \"%s\"; under another its time would not be kept."
                    .formatted(task.title(), clock),
                ("Choose \"%s\" under Clock again. How long it runs is changed in the table"
                        + " \"Timescales\"; what needs another clock is a step of its own.")
                    .formatted(clock)))
        .orElseGet(Stream::empty);
  }

  private Optional<Node> delivered(Node task) {
    return known
        .delivered()
        .userTasks()
        .filter(before -> before.file().equals(task.file()) && before.id().equals(task.id()))
        .findFirst();
  }
}

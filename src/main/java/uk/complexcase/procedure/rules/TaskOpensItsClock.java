package uk.complexcase.procedure.rules;

import java.util.List;
import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/** A task opens its clock before it begins. */
final class TaskOpensItsClock implements Rule {

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    return procedure.userTasks().flatMap(TaskOpensItsClock::broken);
  }

  private static Stream<Problem> broken(Node task) {
    String opens =
        task.property("due").contains("register") ? "open-clock-in-register" : "open-task-clock";
    boolean kept =
        task.extensions("executionListener", "type").equals(List.of(opens))
            && task.extensions("executionListener", "eventType").equals(List.of("start"));
    return kept
        ? Stream.empty()
        : task.stops(
            "user-task-opens-its-clock",
            task.title() + " does not start its clock when it begins.",
            ("Add exactly one execution listener: event \"start\", type \"%s\". A task made from the template"
                    + " has it.")
                .formatted(opens));
  }
}

package uk.complexcase.procedure.rules;

import java.util.stream.Stream;
import uk.complexcase.procedure.Problem;

/** A task names its timescale, and the table of timescales has it. */
final class TaskHasAClock implements Rule {

  private static final String RULE = "user-task-has-a-clock";
  private static final String REMEDY = "Choose a timescale in the properties panel, under Clock.";

  private final Known known;

  TaskHasAClock(Known known) {
    this.known = known;
  }

  @Override
  public Stream<Problem> broken(Procedure procedure) {
    var timescales = new Timescales(procedure);
    return procedure.userTasks().flatMap(task -> broken(task, timescales));
  }

  private Stream<Problem> broken(Node task, Timescales timescales) {
    var named = task.property("timescale");
    if (named.isEmpty() || named.getFirst().isEmpty()) {
      return task.stops(
          RULE, task.title() + " has no clock: nobody would be told when it is late.", REMEDY);
    }
    if (named.size() > 1) {
      return task.stops(RULE, task.title() + " has more than one clock.", REMEDY);
    }
    var codes = known.valuesOf(named.getFirst());
    return !codes.isEmpty() && codes.stream().allMatch(timescales::has)
        ? Stream.empty()
        : task.stops(
            RULE,
            task.title()
                + " has the clock \"%s\", which the table of timescales does not have."
                    .formatted(named.getFirst()),
            "Choose another timescale under Clock, or add its row to the table \"Timescales\".");
  }
}
